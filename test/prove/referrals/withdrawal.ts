import { io, type Socket } from 'socket.io-client';
import { aPdf } from '../../files/sample-files';
import { attach, contentOf } from '../../referrals/attaching';
import { withdrawConsent } from '../../referrals/support/machine';
import {
  aReferral,
  good,
  identity,
  twoOrganizations,
  type Referral,
  type TwoOrganizations,
} from '../../referrals/two-organizations';
import type { TestClient } from '../../support/people';
import type { Check } from '../check';
import { onStage, within, withoutJobs, type Stage } from './stage';

const allowedMs = 5_000;
const isIn = (text: string): boolean => [identity.name, identity.phone].some((one) => text.includes(one));

async function serving(network: TwoOrganizations): Promise<{ id: string; attachment: string }> {
  const { id } = await aReferral(network, 'in-progress');
  const file = { content: aPdf(identity.name), kind: 'consent-form', tier: 'L2', name: `${identity.name}.pdf` };
  const { id: attachment } = good(await attach(network.worker, id, file));
  good(await network.worker.post(`/api/referrals/${id}/messages`, { text: `${identity.name}在家`, asItIs: true }), 201);
  return { id, attachment };
}

/** Everywhere the recipient could still read who it is; each by name, and whether it does. */
async function seenBy(client: TestClient, { id, attachment }: { id: string; attachment: string }): Promise<string[]> {
  const paths = [
    `/api/referrals/${id}`,
    '/api/referrals?box=in&limit=100',
    '/api/referrals/overview',
    `/api/referrals/${id}/messages`,
    `/api/referrals/${id}/attachments`,
    `/api/referrals/${id}/forms/referral`,
    `/api/referrals/${id}/fhir`,
    '/api/exchange/fhir?limit=100',
    `/api/search?q=${encodeURIComponent(identity.name)}`,
    `/api/search?q=${identity.phone}`,
  ];
  const seen: string[] = [];
  for (const path of paths) if (isIn(JSON.stringify((await client.get(path)).body))) seen.push(path);
  if ((await contentOf(client, id, attachment)).status !== 404) seen.push('attachment');
  return seen;
}

interface Frame {
  at: number;
  text: string;
}

async function openPage(client: TestClient, id: string): Promise<{ socket: Socket; frames: Frame[] }> {
  const frames: Frame[] = [];
  const socket = io(`${client.url}/hints`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin: client.url, cookie: client.cookie! },
  });
  socket.onAny((...frame: unknown[]) => frames.push({ at: Date.now(), text: JSON.stringify(frame) }));
  await new Promise<void>((ready, fail) => {
    socket.once('ready', () => ready());
    socket.once('connect_error', fail);
  });
  await socket.emitWithAck('watch', { room: `referral:${id}` });
  return { socket, frames };
}

const rowsOf = async ({ database }: Stage, id: string): Promise<string[]> =>
  (
    await database.query<{ row: string }>(
      `SELECT 'event ' || id || type || data::text AS row FROM outbox WHERE subject_id = $1
       UNION ALL SELECT 'step ' || h::text FROM referral_history h WHERE task_id = $1`,
      [id],
    )
  ).map(({ row }) => row);

async function withdrawn(stage: Stage, log: (line: string) => void) {
  const network = await twoOrganizations(stage);
  const referral = await serving(network);
  const before = await seenBy(network.intake, referral);
  const kept = await rowsOf(stage, referral.id);
  const { socket, frames } = await openPage(network.intake, referral.id);
  try {
    const start = Date.now();
    await withdrawConsent(network.worker, referral.id);
    const hinted = () => frames.find(({ at, text }) => at >= start && text.includes(referral.id));
    const heard = await within(allowedMs, async () => hinted() !== undefined);
    const heardMs = (hinted()?.at ?? Infinity) - start;
    let left = await seenBy(network.intake, referral);
    const gone = await within(
      allowedMs - (Date.now() - start),
      async () => (left = await seenBy(network.intake, referral)).length === 0,
    );
    const goneMs = Date.now() - start;
    left.forEach((path) => log(`still read at ${path}`));
    const { allowedActions } = good(await network.intake.get<Referral>(`/api/referrals/${referral.id}`));
    const now = await rowsOf(stage, referral.id);
    return {
      before: before.length,
      left: left.length,
      heardMs,
      goneMs,
      asked: allowedActions.includes('attest-deletion'),
      lost: kept.filter((row) => !now.includes(row)).length,
      kept: kept.length,
      leaked: frames.filter(({ text }) => isIn(text)).length,
      inTime: heard && gone,
    };
  } finally {
    socket.disconnect();
  }
}

/** The end of a grant passes while no job runs; reading alone has to notice. */
const expired = (stage: Stage) =>
  withoutJobs(stage, async () => {
    const network = await twoOrganizations(stage);
    const referral = await serving(network);
    const before = (await seenBy(network.intake, referral)).length;
    await stage.database.query(
      `UPDATE identity_grant SET opens_at = least(opens_at, now() - interval '2 seconds'), ends_at = now() - interval '1 second'
       WHERE referral_task_id = $1`,
      [referral.id],
    );
    return { before, left: await seenBy(network.intake, referral) };
  });

export const withdrawal: Check = {
  id: 'referral-withdrawal',
  promised: `a consent withdrawn in mid-service: within ${allowedMs / 1000} s nothing identifies on the recipient's open page, API, search, attachment; deletion to be attested; events intact. A grant that ends with no job running: denied at read`,
  run: (log) =>
    onStage(log, async (stage) => {
      const taken = await withdrawn(stage, log);
      const ended = await expired(stage);
      ended.left.forEach((path) => log(`after the end still read at ${path}`));
      return {
        measured: `readable at ${taken.before} places before; the open page was told after ${taken.heardMs} ms, ${taken.left} places left after ${taken.goneMs} ms; attestation ${taken.asked ? 'asked' : 'NOT asked'}; ${taken.lost} of ${taken.kept} events and steps lost; ${taken.leaked} frames with a name; expired grant without jobs: ${ended.before} places before, ${ended.left.length} after`,
        holds:
          taken.before >= 4 &&
          taken.inTime &&
          taken.left === 0 &&
          taken.asked &&
          taken.lost === 0 &&
          taken.kept > 0 &&
          taken.leaked === 0 &&
          ended.before >= 4 &&
          ended.left.length === 0,
      };
    }),
};
