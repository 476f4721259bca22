/**
 * Starts the product: reads the environment, brings up the database, listens. With `--demo` an empty database is filled
 * with the demo office.
 */
import "./production.ts";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import {
  chineseCalendar,
  connect,
  demoOffice,
  demoStart,
  loadDemo,
  migrate,
  parseDemoEvents,
  startEmbeddedPostgres,
} from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { createApp } from "./app.ts";
import { hashPassword } from "./auth/password.ts";
import { sessionSecret } from "./auth/session-secret.ts";
import { setupCode } from "./auth/setup-code.ts";
import { type Clock, clockFrom } from "./clock.ts";
import { BadConfig, type Config, readConfig } from "./config.ts";
import { endWith, sayWhyUnreachable } from "./failures.ts";
import { createLogger } from "./log.ts";

try {
  await start(readConfig(process.env, process.argv.includes("--demo") ? "demo" : "office"));
} catch (error) {
  endWith(error);
}

async function start(config: Config): Promise<void> {
  const events = parseDemoEvents(config.demo.events);
  const clock = clockFrom(config.now);
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres(embeddedOptions(config)) : null;
  const url = embedded?.url ?? (config.databaseUrl as string);
  const isDemo = config.mode === "demo";
  try {
    await migrate(url).catch(sayWhyUnreachable);
    const db = connect(url);
    if (isDemo) {
      const startsOn = firstMonday(config, clock);
      const hasPast = events !== "none";
      await loadDemo(db, { start: startsOn, events, hasPast, passwordHash: await hashPassword(config.demo.password) });
    }
    const log = createLogger(isDemo ? "error" : "info");
    process.on("uncaughtException", (err) => {
      log.fatal({ err }, "ended by an error that nobody expected");
      process.exit(1);
    });
    const secret = config.secret ?? (await sessionSecret(db));
    const app = await createApp({
      db,
      clock,
      log,
      secret,
      origin: config.origin,
      oidc: config.oidc,
      files: config.files,
      demoPassword: isDemo ? config.demo.password : null,
    });
    await listen(app.http, config);
    announce(config, (app.http.address() as AddressInfo).port);
    const code = await setupCode(db, secret);
    if (code !== null)
      console.log(`首次使用，打开上面的地址 first start, open the address above. 设置码 set-up code: ${code}`);
    stopOnSignal(async () => {
      await app.stop();
      await db.$disconnect();
      await embedded?.stop();
    });
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function embeddedOptions({ dataFolder }: Config) {
  return dataFolder === null ? {} : { dataFolder };
}

function firstMonday({ demo }: Config, clock: Clock): string {
  const today = dateOf(clock(), demoOffice.office.timeZone);
  return demoStart(today, chineseCalendar(demoOffice.office.regionCode), demo.startsOn ?? undefined);
}

async function listen(http: Awaited<ReturnType<typeof createApp>>["http"], { host, port }: Config): Promise<void> {
  http.listen(port, host);
  try {
    await once(http, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new BadConfig(`Port ${port} is in use. Set PORT to another one, or end what uses it.`);
    if (code === "EACCES")
      throw new BadConfig(`Port ${port} needs rights that this user lacks. Set PORT to 1024 or above.`);
    throw error;
  }
}

function announce({ mode, host, demo, origin }: Config, port: number): void {
  const shownHost = host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host;
  console.log(`在岗 Zaigang: ${origin ?? `http://${shownHost}:${port}`}`);
  if (mode === "demo") {
    console.log(
      `演示账号 demo accounts: s009 (办公室 office manager), s044 (大厅 hall manager), s026 (工作人员 staff) …`,
    );
    console.log(`密码 password: ${demo.password}`);
  }
}

/** Ends cleanly on the first signal; a second one ends at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
