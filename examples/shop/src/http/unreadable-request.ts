import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { wordings } from '../language.js';
import { errorPage } from '../pages/error.js';
import { securityHeaders } from './security-headers.js';

/** Answers what is no request, or one with an address too long to read: nothing is known of its sender. */
export function answerUnreadable(error: { code?: string }, socket: Socket, gatewayUrl: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const visit = {
    language: 'en',
    texts: wordings.en.texts,
    path: '/',
    cart: new Map<string, number>(),
  } as const;
  const page = errorPage(visit, 'badRequest');
  const headers = {
    ...securityHeaders(gatewayUrl),
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(page)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${page}`);
}
