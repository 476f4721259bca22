/**
 * A client of its own process, so that it does not take the server's turn: asks one address again and again over a few
 * kept connections and prints what it measured as JSON.
 *
 * Usage: node http-load.ts '{"url": …, "method": …, "headers": …, "body": …, "connections": …, "seconds": …}'
 */
import { Agent, request } from "node:http";
import { percentile, round } from "./print.ts";

export type Load = {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly connections: number;
  readonly seconds: number;
};

export type Measured = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly bytes: number;
};

const load = JSON.parse(process.argv[2] as string) as Load;
const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
const samples: number[] = [];
let bytes = 0;

const startedAt = performance.now();
const deadline = startedAt + load.seconds * 1000;
await Promise.all(Array.from({ length: load.connections }, keepAsking));
const seconds = (performance.now() - startedAt) / 1000;
agent.destroy();

const measured: Measured = {
  requestsPerSecond: round(samples.length / seconds, 1),
  p50Ms: round(percentile(samples, 0.5)),
  p95Ms: round(percentile(samples, 0.95)),
  bytes,
};
console.log(JSON.stringify(measured));

async function keepAsking(): Promise<void> {
  while (performance.now() < deadline) {
    const askedAt = performance.now();
    bytes = await ask();
    samples.push(performance.now() - askedAt);
  }
}

/** @returns the length of the answer; ends the process on any answer but 200 */
function ask(): Promise<number> {
  const { url, method, headers, body } = load;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve(length);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
