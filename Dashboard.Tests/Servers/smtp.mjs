// A mail server for tests. It listens on a port of its own, writes every mail it receives as one JSON line into a file and
// does what it is told by JSON lines on its input; each of them is answered by one line "done". When its input ends, so does it.
//
//   node smtp.mjs FILE [--user NAME --password WORD] [--secure tls|startTls --key FILE --certificate FILE]
//
// Control lines:  {"down":true} closes the port, {"down":false} opens the same one again
//                 {"later":3} answers the next three recipients 451        {"never":"a@example.cn"} answers this one 550
//                 {"slow":200} waits so many milliseconds before it takes a mail
//                 {"drop":1} takes the next mail and breaks the connection before it says so
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';
import { decodeBody, decodeWords, readHeaders } from './mime.mjs';

const [file, ...rest] = process.argv.slice(2);
const given = Object.fromEntries(rest.map((word, i) => [word.replace(/^--/, ''), rest[i + 1]]).filter((_, i) => i % 2 === 0));
const told = { later: 0, slow: 0, drop: 0, never: new Set() };
let received = 0;

const failure = (code, text) => Object.assign(new Error(text), { responseCode: code });

const options = {
  logger: false,
  disabledCommands: given.user ? [] : ['AUTH'],
  authOptional: !given.user,
  allowInsecureAuth: true,
  hideSTARTTLS: given.secure !== 'startTls',
  secure: given.secure === 'tls',
  ...(given.key && { key: readFileSync(given.key), cert: readFileSync(given.certificate) }),
  closeTimeout: 100,
  disableReverseLookup: true,
  onAuth(auth, session, done) {
    if (auth.username === given.user && auth.password === given.password) done(null, { user: auth.username });
    else done(failure(535, 'Authentication failed'));
  },
  onRcptTo(address, session, done) {
    if (told.later > 0) {
      told.later--;
      done(failure(451, 'Try again later'));
    } else if (told.never.has(address.address.toLowerCase())) done(failure(550, 'No such mailbox'));
    else done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', () => setTimeout(() => take(Buffer.concat(chunks), session, done), told.slow));
  },
};

function take(raw, session, done) {
  const { headers, body } = readHeaders(raw);
  const isDropped = told.drop > 0;
  appendFileSync(file, JSON.stringify({
    number: ++received,
    from: session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map(to => to.address),
    messageId: headers['message-id'] ?? null,
    subject: decodeWords(headers.subject ?? ''),
    headers,
    text: decodeBody(headers, body),
    connection: session.id,
    user: session.user ?? null,
    secure: session.secure,
    dropped: isDropped,
  }) + '\n');
  if (!isDropped) return done();
  told.drop--;
  for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy();
}

let server;
let port = 0;

const open = () => new Promise((resolve, reject) => {
  server = new SMTPServer(options);
  // A client that breaks off is part of the tests.
  server.on('error', error => (port === 0 ? reject(error) : undefined));
  server.listen(port, '127.0.0.1', () => {
    port = server.server.address().port;
    resolve();
  });
});

const close = () => new Promise(resolve => {
  for (const connection of server.connections) connection._socket.destroy();
  server.close(resolve);
});

await open();
console.log(`port ${port}`);

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  if (order.down === true) await close();
  if (order.down === false) await open();
  for (const name of ['later', 'slow', 'drop']) if (name in order) told[name] = order[name];
  if (order.never) told.never.add(order.never.toLowerCase());
  if (order.again) told.never.delete(order.again.toLowerCase());
  console.log('done');
}

process.exit(0);
