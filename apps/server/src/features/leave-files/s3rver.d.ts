/** The store that tests run; it brings no types of its own. */
declare module "@20minutes/s3rver" {
  import type { Server } from "node:http";

  // biome-ignore lint/style/noDefaultExport: so it is exported there.
  export default class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string }[];
    });
    readonly httpServer: Server;
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
