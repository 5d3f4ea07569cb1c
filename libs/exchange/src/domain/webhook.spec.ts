import { DomainError } from '@app/kernel';
import { readWebhookAddress } from './webhook-address';
import { afterFailure, readWebhookAnswer } from './webhook-delivery';
import { webhookMessage } from './webhook-message';
import { allowedWebhookActions, assertRoom, assertTestable, mostWebhooks, secretBytes } from './webhook.policy';

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
}

it.each([
  ['https://hooks.example.org/in?key=1', undefined],
  ['https://hooks.example.org:8443/in', undefined],
  [' https://hooks.example.org/in ', undefined],
  ['https://服务.example/in', undefined],
  ['hooks.example.org', 'webhook-address-not-readable'],
  ['ftp://hooks.example.org/', 'webhook-address-not-readable'],
  ['javascript:alert(1)', 'webhook-address-not-readable'],
  ['file:///etc/passwd', 'webhook-address-not-readable'],
  ['https://somebody:secret@hooks.example.org/', 'webhook-address-not-readable'],
  ['http://hooks.example.org/in', 'webhook-address-not-https'],
  ['https://hooks.example.org:22/in', 'webhook-host-not-allowed'],
  ['https://localhost/in', 'webhook-host-not-allowed'],
  ['https://intranet/in', 'webhook-host-not-allowed'],
  ['https://printer.local/in', 'webhook-host-not-allowed'],
  ['https://metadata.google.internal/', 'webhook-host-not-allowed'],
  ['https://127.0.0.1/in', 'webhook-host-not-allowed'],
  ['https://2130706433/in', 'webhook-host-not-allowed'],
  ['https://0x7f.0.0.1/in', 'webhook-host-not-allowed'],
  ['https://169.254.169.254/latest/meta-data', 'webhook-host-not-allowed'],
  ['https://[::1]/in', 'webhook-host-not-allowed'],
  ['https://[fd00::1]/in', 'webhook-host-not-allowed'],
  ['https://8.8.8.8/in', 'webhook-host-not-allowed'],
])('the address %s: %s', (text, code) => expect(codeOf(() => readWebhookAddress(text))).toBe(code));

it('reaches inside only where the operator named the host', () => {
  expect(readWebhookAddress('http://127.0.0.1:8080/in', ['127.0.0.1:8080'])).toMatchObject({ named: true });
  expect(codeOf(() => readWebhookAddress('http://127.0.0.1:8081/in', ['127.0.0.1:8080']))).toBe(
    'webhook-address-not-https',
  );
});

it.each([
  [200, 'taken'],
  [204, 'taken'],
  [302, 'redirected'],
  [400, 'refused'],
  [404, 'refused'],
  [410, 'gone'],
  [500, 'server-error'],
  [503, 'server-error'],
])('an answer of %i: %s', (status, wanted) => {
  const answer = readWebhookAnswer({ status });
  expect(answer.taken ? 'taken' : answer.refusal).toBe(wanted);
});

it('waits longer each time, and pauses after the eighth try, or at once where trying cannot help', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((tries) => afterFailure(tries, 'no-answer') as { waitMs: number });
  expect(waits.map(({ waitMs }) => waitMs / 1_000)).toEqual([5, 60, 300, 1_800, 7_200, 18_000, 36_000]);
  expect(afterFailure(8, 'no-answer')).toBe('pause');
  for (const refusal of ['gone', 'redirected', 'address-blocked'] as const)
    expect(afterFailure(1, refusal)).toBe('pause');
});

it('tells ids, codes, a number and times, and nothing else an event may carry', () => {
  const message = webhookMessage({
    type: 'referral.accepted',
    subjectId: 'r',
    occurredAt: new Date('2026-11-22T01:02:03Z'),
    data: {
      number: 'ZJ-202611-0007',
      status: 'accepted',
      urgency: 'priority',
      dueAt: null,
      occurredOn: '2026-11-22',
      sourceOrganizationId: 's',
      recipientOrganizationId: 't',
      grantId: 'g',
      writtenByAccountId: 'w',
      needCode: 'grief-support',
      name: '张桂兰',
    },
  });
  expect(message).toEqual({
    type: 'referral.accepted',
    timestamp: '2026-11-22T01:02:03.000Z',
    data: {
      referralId: 'r',
      number: 'ZJ-202611-0007',
      status: 'accepted',
      urgency: 'priority',
      dueAt: null,
      occurredOn: '2026-11-22',
      sourceOrganizationId: 's',
      recipientOrganizationId: 't',
    },
  });
});

it.each([
  [`whsec_${btoa('a'.repeat(24))}`, undefined],
  [`whsec_${btoa('a'.repeat(64))}`, undefined],
  [`whsec_${btoa('a'.repeat(23))}`, 'webhook-secret-form'],
  [`whsec_${btoa('a'.repeat(65))}`, 'webhook-secret-form'],
  [btoa('a'.repeat(32)), 'webhook-secret-form'],
  ['whsec_密密密密密密密密密密密密密密密密', 'webhook-secret-form'],
  ['whsec_', 'webhook-secret-form'],
])('the secret %s: %s', (text, code) => expect(codeOf(() => secretBytes(text))).toBe(code));

it.each([
  ['organization-admin', 'here', 'active', ['change', 'rotate-secret', 'test', 'pause', 'remove']],
  ['organization-admin', 'here', 'paused', ['change', 'rotate-secret', 'test', 'resume', 'remove']],
  ['organization-admin', 'there', 'active', []],
  ['supervisor', 'here', 'active', []],
] as const)('%s of %s with one that is %s', (role, organizationId, state, wanted) =>
  expect(allowedWebhookActions({ role, organizationId }, { organizationId: 'here', state })).toEqual(wanted),
);

it('has room for ten, and one test at a time', () => {
  expect(codeOf(() => assertRoom(mostWebhooks))).toBe('too-many-webhooks');
  expect(codeOf(() => assertRoom(mostWebhooks - 1))).toBeUndefined();
  const now = new Date();
  expect(codeOf(() => assertTestable(new Date(now.getTime() - 1_000), now))).toBe('webhook-test-under-way');
  expect(codeOf(() => assertTestable(new Date(now.getTime() - 31_000), now))).toBeUndefined();
  expect(codeOf(() => assertTestable(null, now))).toBeUndefined();
});
