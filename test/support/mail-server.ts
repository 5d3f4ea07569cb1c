import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  raw: string;
}

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  refuseWith(code?: number): void;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port that can be told to refuse. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let code: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (code) return done(Object.assign(new Error('王小明'), { responseCode: code }));
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith: (next) => (code = next),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Subject and body as a person reads them. */
export function lettersOf({ raw }: ReceivedMail): { subject: string; body: string } {
  const subject = /^Subject: (.*(?:\r\n .*)*)/m.exec(raw)?.[1] ?? '';
  return {
    subject: subject.replace(/\s*=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text: string) =>
      Buffer.from(text, 'base64').toString(),
    ),
    body: Buffer.from(raw.slice(raw.indexOf('\r\n\r\n') + 4), 'base64').toString(),
  };
}
