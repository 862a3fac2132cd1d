// Loaded into every Node process of the VS Code under test (NODE_OPTIONS), before anything else.
// It writes down who tries to leave the loopback: one line an attempt into the file that QUOTH_E2E_NETWORK names. And in the
// extension host it measures how long the event loop stands still, between a `start` and a `stop` on the socket that
// QUOTH_E2E_HOST names.
"use strict";
const dns = require("node:dns");
const { appendFileSync, rmSync } = require("node:fs");
const { Session } = require("node:inspector");
const net = require("node:net");
const { monitorEventLoopDelay } = require("node:perf_hooks");
const process = require("node:process");

const log = process.env.QUOTH_E2E_NETWORK;
const own = new Set(["localhost", "127.0.0.1", "::1", "0.0.0.0", "::", ""]);

function note(how, host) {
  const name = String(host ?? "");
  if (log !== undefined && !own.has(name)) {
    const who = process.argv.find((argument) => argument.startsWith("--type=")) ?? process.argv[1] ?? process.execPath;
    appendFileSync(log, `${who} ${how} ${name}\n`);
  }
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  // Node's own modules pass their arguments on as one list.
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const second = Array.isArray(given[0]) ? given[0][1] : given[1];
  if (typeof first === "number") {
    note("connects to", typeof second === "string" ? second : "");
  } else if (typeof first === "object" && first !== null && first.path === undefined) {
    note("connects to", first.host);
  }
  return connect.apply(this, given);
};

for (const [holder, names] of [
  [dns, ["lookup", "resolve", "resolve4", "resolve6"]],
  [dns.promises, ["lookup", "resolve", "resolve4", "resolve6"]],
]) {
  for (const name of names) {
    const original = holder[name];
    holder[name] = function (host, ...rest) {
      note("looks up", host);
      return original.call(this, host, ...rest);
    };
  }
}

if (process.env.QUOTH_E2E_HOST !== undefined && process.argv.includes("--type=extensionHost")) {
  // Of all extension hosts the last one answers.
  rmSync(process.env.QUOTH_E2E_HOST, { force: true });
  const server = net.createServer((socket) => {
    let histogram;
    let profile;
    socket.setEncoding("utf8");
    socket.on("error", () => undefined);
    socket.on("data", (command) => {
      if (command.startsWith("start")) {
        histogram = monitorEventLoopDelay({ resolution: 1 });
        histogram.enable();
        if (command.includes("profile")) {
          profile = new Session();
          profile.connect();
          profile.post("Profiler.enable");
          profile.post("Profiler.setSamplingInterval", { interval: 1000 });
          profile.post("Profiler.start");
        }
        socket.write("started\n");
        return;
      }

      histogram.disable();
      const answer = { longest: histogram.max / 1e6, p99: histogram.percentile(99) / 1e6 };
      if (profile === undefined) {
        socket.end(JSON.stringify(answer));
        return;
      }
      profile.post("Profiler.stop", (_error, result) => {
        socket.end(JSON.stringify({ ...answer, profile: result?.profile }));
      });
    });
  });
  server.listen(process.env.QUOTH_E2E_HOST);
  server.unref();
}
