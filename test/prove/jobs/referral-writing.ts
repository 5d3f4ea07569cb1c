import { setTimeout as pause } from 'node:timers/promises';
import type { Person, Reply } from '../person';

export interface Standing {
  id: string;
  version: number;
  status: string;
}

/** A referral as a worker writes it; the person is invented, and another one each time. */
export const aReferral = (recipientId: string) => ({
  recipientId,
  personCode: `P-${crypto.randomUUID().slice(0, 8)}`,
  group: 'elder',
  sex: 'female',
  ageBand: '80-84',
  mode: 'full-transfer',
  urgency: 'priority',
  needCode: 'home-visit',
  serviceCodes: ['home-visit'],
  riskCodes: ['falls'],
  reasonCodes: ['specialist-skill'],
  details: { name: '服务对象A01', phone: '14000000133' },
});

export const aConsent = () => {
  const end = new Date();
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  const endsOn = end.toISOString().slice(0, 10);
  return {
    decision: 'given',
    fields: ['name', 'phone'],
    endsOn,
    signedBy: 'self',
    form: 'oral',
    witnessName: '居委会主任',
  };
};

const patienceMs = 60_000;

/** Sends the same request with the same key until the server answers, as the browser does when the link is gone. */
export async function untilAnswered<Body>(
  person: Person,
  method: string,
  path: string,
  options: { body?: unknown; version?: number } = {},
): Promise<Reply<Body>> {
  const key = crypto.randomUUID();
  const until = Date.now() + patienceMs;
  for (;;) {
    const reply = await person.call<Body>(method, path, { ...options, key }).catch((error: unknown) => String(error));
    if (typeof reply !== 'string' && reply.status < 500) return reply;
    if (Date.now() > until)
      throw new Error(`${method} ${path} was not answered for a minute: ${JSON.stringify(reply)}`);
    await pause(100 + Math.random() * 200);
  }
}

async function stand(person: Person, path: string, options: { body?: unknown; version?: number }): Promise<Standing> {
  const reply = await untilAnswered<Standing>(person, 'POST', path, options);
  if (reply.status !== 200 && reply.status !== 201)
    throw new Error(`${path} answered ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** Draft, consent, preview, send. Returns the referral as acknowledged by the server. */
export async function sendReferral(person: Person, recipientId: string, more: object = {}): Promise<Standing> {
  const drafted = await stand(person, '/api/referrals', { body: { ...aReferral(recipientId), ...more } });
  const path = `/api/referrals/${drafted.id}`;
  const consented = await stand(person, `${path}/consents`, { body: aConsent(), version: drafted.version });
  await untilAnswered(person, 'GET', `${path}/preview`);
  return stand(person, `${path}/send`, { body: { recipientId }, version: consented.version });
}
