/** Imported before anything else: libraries look at this variable while they load, and the server has no other mode. */
process.env["NODE_ENV"] ??= "production";
