/** Hears a channel of the database and sends what it hears to one WebSocket. Tells its parent the port it listens on. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { WebSocketServer } from "ws";

const database = new pg.Client({ connectionString: process.argv[2] });
await database.connect();
await database.query('LISTEN "echo"');
const sockets = new WebSocketServer({ port: 0, host: "127.0.0.1" });
await once(sockets, "listening");
database.on("notification", ({ payload }) => {
  for (const socket of sockets.clients) socket.send(payload ?? "");
});
process.send?.((sockets.address() as AddressInfo).port);
