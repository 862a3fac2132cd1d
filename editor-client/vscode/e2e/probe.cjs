// Loaded into every Node process of the VS Code under test (NODE_OPTIONS), before anything else. It writes down who tries to
// leave the loopback: one line an attempt into the file that QUOTH_E2E_NETWORK names.
"use strict";
const dns = require("node:dns");
const { appendFileSync } = require("node:fs");
const net = require("node:net");
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
