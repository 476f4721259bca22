import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A cable between a browser and the product that can be pulled out. */
export type Cable = {
  /** The product's address at this end. */
  readonly url: string;
  /** Cuts every connection, and lets no new one through. */
  readonly pullOut: () => void;
  readonly plugIn: () => void;
  readonly remove: () => Promise<void>;
};

/** Lays a cable to a product, plugged in. */
export async function layCable(productUrl: string): Promise<Cable> {
  const { port, hostname } = new URL(productUrl);
  const open = new Set<Socket>();
  let isIn = true;
  const server = createServer((near) => {
    if (!isIn) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [end, otherEnd] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end);
      end.on("error", () => otherEnd.destroy());
      end.on("close", () => {
        open.delete(end);
        otherEnd.destroy();
      });
      end.pipe(otherEnd);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pullOut: () => {
      isIn = false;
      cut();
    },
    plugIn: () => {
      isIn = true;
    },
    remove: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
