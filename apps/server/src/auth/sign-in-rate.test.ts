import { expect, test } from "vitest";
import { signIn } from "../testing/ask.ts";
import { DEMO_PASSWORD, startTestApp } from "../testing/test-app.ts";

test("guessing passwords is slowed down, whatever the client says its address is", async () => {
  const app = await startTestApp();
  try {
    const guess = (address: number) =>
      fetch(`${app.url}/api/auth/sign-in/username`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: app.url,
          "x-forwarded-for": `192.0.2.${address}`,
          "x-zaigang-client-address": `192.0.2.${address}`,
        },
        body: JSON.stringify({ username: `nobody${address}`, password: "" }),
      });
    const statuses = new Set<number>();
    for (let guesses = 0; guesses < 60; guesses += 1) statuses.add((await guess(guesses)).status);
    expect([...statuses]).toEqual([401]);
    expect((await guess(61)).status).toBe(429);
    expect((await signIn(app.url, "s026", DEMO_PASSWORD)).status).toBe(429);
  } finally {
    await app.stop();
  }
});
