// As much of the form of mails as tests need to read one: headers, encoded words, a body of one part.

/** Headers by their names in small letters (several of one name joined by " | "; unfolded, otherwise as they were sent) and the body as it was sent. */
export function readHeaders(raw) {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = {};
  for (const line of text.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase(), value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]} | ${value}` : value;
  }

  return { headers, body: text.slice(end + 4) };
}

/** The body as text, however it travelled. */
export function decodeBody(headers, body) {
  const way = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase();
  if (way === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (way === 'quoted-printable') return quoted(body.replace(/=\r\n/g, '')).toString('utf8');
  return Buffer.from(body, 'latin1').toString('utf8');
}

/** A header with its encoded words as text (RFC 2047). */
export function decodeWords(value) {
  const word = /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi;
  return value.replace(/(\?=)\s+(=\?)/g, '$1$2').replace(word, (_, set, way, text) =>
    (way.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replace(/_/g, ' '))).toString('utf8'));
}

const quoted = text => Buffer.from(text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
