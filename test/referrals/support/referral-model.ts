import fc from 'fast-check';
import type { Ground, TestClient } from '../../support/people';
import { good, identity, readyToSend, step, yes, type Referral, type TwoOrganizations } from '../two-organizations';
import { bodiesFor, inDays } from './machine';
import { rules } from './transition-matrix';

/**
 * The referral as the rules say it must be, beside the real one over HTTP: two organisations act at random, a stranger tries,
 * the consent is withdrawn, time passes. After each command both must agree, and nobody may read what is not theirs.
 */
interface Model {
  status: string;
  businessStatus: string | null;
  heldFrom: string | null;
  infoRounds: number;
  /** Days that have passed. All moves are whole weeks, and no end falls on one. */
  day: number;
  consentWithdrawn: boolean;
  grant: 'none' | 'offered' | 'open' | 'ended';
  grantEndDay: number;
  shareEndDay: number | null;
  holdsPlace: boolean;
  /** What the recipient held is to be deleted: asked for after the end, and not attested yet. */
  owesDeletion: boolean;
  events: number;
}

interface Real {
  app: Pick<Ground, 'database'>;
  network: TwoOrganizations;
  bodies: Record<string, object>;
  id: string;
  consentId: string;
  placesBefore: number;
  onCommand?: () => void;
}

type Who = 'worker' | 'supervisor' | 'colleague' | 'intake' | 'targetSupervisor' | 'stranger';
const people: readonly Who[] = ['worker', 'supervisor', 'colleague', 'intake', 'targetSupervisor', 'stranger'];
const isSource = (who: Who): boolean => ['worker', 'supervisor', 'colleague'].includes(who);

const consentDays = 101;
const shareDaysAfterConsent = 90;
const outlineDays = 30;
const serving = ['accepted', 'in-progress', 'on-hold'];
const markOf: Record<string, string> = {
  'ask-information': 'info-requested',
  'provide-information': 'info-provided',
  'propose-forward': 'forward-proposed',
  waitlist: 'waitlisted',
  'assess-first': 'assessment-first',
  'mark-unreachable': 'client-unreachable',
};
const statusAfter: Record<string, string> = {
  send: 'requested',
  receive: 'received',
  accept: 'accepted',
  decline: 'rejected',
  start: 'in-progress',
  hold: 'on-hold',
  fail: 'failed',
  withdraw: 'cancelled',
  cancel: 'cancelled',
  'attest-deletion': 'cancelled',
  'mark-in-error': 'entered-in-error',
};
const outcomeAfter: Record<string, string> = {
  complete: 'outcome-returned',
  close: 'loop-closed',
  dispute: 'outcome-disputed',
};
const endsGrant = ['decline', 'fail', 'withdraw', 'cancel', 'attest-deletion', 'mark-in-error'];
const endsShare = ['decline', 'withdraw', 'cancel', 'attest-deletion', 'mark-in-error'];
const silent = ['waitlist', 'assess-first', 'mark-unreachable', 'clear-mark'];

export const modelledActions = [...Object.keys(statusAfter), ...Object.keys(outcomeAfter), ...Object.keys(markOf)]
  .concat('resume', 'refuse-forward', 'clear-mark')
  .filter((action) => action in rules);

const nameOf = ({ status, businessStatus }: Model): string => (businessStatus ? `${status} ${businessStatus}` : status);
const startsAt = (action: string, model: Model): boolean => {
  if (action === 'attest-deletion' && isOver(model)) return model.owesDeletion;
  return rules[action].from.some((name) => name.replace(/ \(.*\)$/, '') === nameOf(model));
};
const isShared = (model: Model): boolean => model.shareEndDay !== null && model.day <= model.shareEndDay;
const isOver = ({ status }: Model): boolean => status === 'completed' || status === 'failed';
const consentHolds = (model: Model): boolean => !model.consentWithdrawn && model.day <= consentDays;
const isOpen = (model: Model): boolean =>
  isShared(model) &&
  model.grant === 'open' &&
  model.day <= model.grantEndDay &&
  model.businessStatus !== 'consent-paused';

/** What the answer has to be; 200 alone changes anything. */
function expected(model: Model, who: Who, action: string): number {
  if (who === 'stranger') return 404;
  if (!isSource(who) && (model.status === 'draft' || !isShared(model))) return 404;
  const rule = rules[action];
  if (who === 'colleague' || (rule.side !== 'both' && (rule.side === 'source') !== isSource(who))) return 403;
  if (rule.targetLeadOnly && who === 'intake') return 403;
  const name = nameOf(model);
  const late = rule.supervisorOnlyAt?.some((one) => one.replace(/ \(.*\)$/, '') === name);
  if (late && who === 'worker') return 403;
  if (!startsAt(action, model)) return 409;
  if (action === 'send' && (who === 'supervisor' || !consentHolds(model))) return 422;
  return action === 'ask-information' && model.infoRounds >= 2 ? 422 : 200;
}

function applyTo(model: Model, action: string): void {
  if (action === 'attest-deletion' && isOver(model)) {
    model.owesDeletion = false;
    model.events += 1;
    return;
  }
  if (action === 'hold') model.heldFrom = model.status;
  if (action === 'resume') model.status = model.heldFrom!;
  model.status = statusAfter[action] ?? (action === 'complete' ? 'completed' : model.status);
  model.businessStatus = outcomeAfter[action] ?? markOf[action] ?? null;
  if (model.status !== 'on-hold') model.heldFrom = null;
  if (action === 'ask-information') model.infoRounds += 1;
  if (action === 'send') {
    model.grant = 'offered';
    model.shareEndDay = consentDays + shareDaysAfterConsent;
  }
  if (action === 'accept') {
    if (model.grant === 'offered' && model.day <= model.grantEndDay) model.grant = 'open';
    model.holdsPlace = true;
  }
  if (action === 'complete') model.grantEndDay = Math.min(model.grantEndDay, model.day + outlineDays);
  if (endsGrant.includes(action)) model.grant = 'ended';
  if (endsShare.includes(action) && model.shareEndDay !== null)
    model.shareEndDay = Math.min(model.shareEndDay, model.day + outlineDays);
  if (action === 'complete' || endsGrant.includes(action)) model.holdsPlace = false;
  if (!silent.includes(action)) model.events += 1;
}

abstract class Move implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    await this.make(model, real);
    await agree(model, real);
    real.onCommand?.();
  }
  protected abstract make(model: Model, real: Real): Promise<void>;
  abstract toString(): string;
}

async function attempt(model: Model, real: Real, who: Who, action: string): Promise<void> {
  const [{ version }] = await real.app.database.query<{ version: number }>(
    'SELECT version FROM referral_task WHERE id = $1',
    [real.id],
  );
  const want = expected(model, who, action);
  const answer = await step(real.network[who], real.id, action, real.bodies[action] ?? {}, version);
  if (answer.status !== want)
    throw new Error(
      `${who} ${action} at ${nameOf(model)}, day ${model.day}: ${answer.status} ${answer.body.code}, not ${want}`,
    );
  if (want === 200) applyTo(model, action);
}

class Anything extends Move {
  constructor(
    private readonly who: Who,
    private readonly action: string,
  ) {
    super();
  }
  make(model: Model, real: Real): Promise<void> {
    return attempt(model, real, this.who, this.action);
  }
  toString(): string {
    return `${this.who} tries ${this.action}`;
  }
}

/** One of what may be done here, so that a run comes far. */
class Onwards extends Move {
  private done = 'nothing';
  constructor(private readonly pick: number) {
    super();
  }
  async make(model: Model, real: Real): Promise<void> {
    const open = people.flatMap((who) =>
      modelledActions
        .filter((action) => action !== 'mark-in-error' && expected(model, who, action) === 200)
        .map((action) => ({ who, action })),
    );
    if (open.length === 0) return;
    const { who, action } = open[this.pick % open.length];
    this.done = `${who} ${action}`;
    await attempt(model, real, who, action);
  }
  toString(): string {
    return `onwards(${this.done})`;
  }
}

class WithdrawConsent extends Move {
  async make(model: Model, real: Real): Promise<void> {
    const path = `/api/consents/${real.consentId}/withdraw`;
    const { status } = await real.network.worker.post(path, { channel: 'phone' });
    const want = model.consentWithdrawn ? 409 : 200;
    if (status !== want) throw new Error(`withdrawing at ${nameOf(model)}: ${status}, not ${want}`);
    if (model.consentWithdrawn) return;
    model.consentWithdrawn = true;
    if (model.grant !== 'none') model.grant = 'ended';
    const isLive = ['requested', 'received', ...serving].includes(model.status);
    if (isLive) model.businessStatus = 'consent-paused';
    const isAsked = isOver(model) && isShared(model);
    if (isAsked) model.owesDeletion = true;
    if (isLive || isAsked) model.events += 1;
  }
  toString(): string {
    return 'consent withdrawn';
  }
}

/** Time passes by moving everything that has a date; no job runs. */
class WeeksPass extends Move {
  constructor(private readonly weeks: number) {
    super();
  }
  async make(model: Model, real: Real): Promise<void> {
    const days = this.weeks * 7;
    model.day += days;
    const back = `- make_interval(days => ${days})`;
    const { database } = real.app;
    await database.query(
      `UPDATE referral_task SET due_at = due_at ${back}, accepted_at = accepted_at ${back}, sent_at = sent_at ${back},
         consent_ends_on = consent_ends_on - ${days} WHERE id = $1`,
      [real.id],
    );
    await database.query(`UPDATE referral_share SET ends_at = ends_at ${back} WHERE task_id = $1`, [real.id]);
    await database.query(
      `UPDATE identity_grant SET ends_at = ends_at ${back}, opens_at = opens_at ${back} WHERE referral_task_id = $1`,
      [real.id],
    );
    await database.query(`UPDATE referral_consent SET ends_on = ends_on - ${days} WHERE id = $1`, [real.consentId]);
  }
  toString(): string {
    return `${this.weeks} weeks pass`;
  }
}

const same = (what: string, real: unknown, model: unknown): void => {
  if (real !== model) throw new Error(`${what}: ${String(real)}, and the model says ${String(model)}`);
};

async function agree(model: Model, real: Real): Promise<void> {
  const [row] = await real.app.database.query<Record<string, string | null> & { events: number; places: number }>(
    `SELECT t.status, t.business_status AS "businessStatus", t.held_from AS "heldFrom",
       (SELECT count(*)::int FROM outbox o WHERE o.subject_id = t.id AND o.type LIKE 'referral.%') AS events,
       (SELECT sum(free_places)::int FROM service_capacity c WHERE c.organization_id = t.target_organization_id) AS places
     FROM referral_task t WHERE t.id = $1`,
    [real.id],
  );
  same('status', row.status, model.status);
  same('business status', row.businessStatus, model.businessStatus);
  same('held from', row.heldFrom, model.heldFrom);
  same('events', row.events, model.events);
  same('places', row.places, real.placesBefore - (model.holdsPlace ? 1 : 0));
  await nobodyReadsTooMuch(model, real);
}

async function nobodyReadsTooMuch(model: Model, { network, id }: Real): Promise<void> {
  const path = `/api/referrals/${id}`;
  const [ours, theirs, strange] = await Promise.all(
    [network.worker, network.intake, network.stranger].map((client: TestClient) => client.get<Referral>(path)),
  );
  same('the source reads', ours.status, 200);
  same('a stranger reads', strange.status, 404);
  same('the recipient reads', theirs.status, isShared(model) ? 200 : 404);
  const said = JSON.stringify(theirs.body);
  for (const marker of [identity.name, identity.phone])
    same(
      `${marker} is open to the recipient at ${nameOf(model)}, day ${model.day}`,
      said.includes(marker),
      isOpen(model),
    );
  same('what nobody agreed to is open', said.includes(identity.family), false);
  if (model.status === 'entered-in-error')
    same('the source reads what was a mistake', JSON.stringify(ours.body).includes(identity.name), false);
}

async function begin(app: Pick<Ground, 'database'>, network: TwoOrganizations): Promise<{ model: Model; real: Real }> {
  const { id } = await readyToSend(network, {}, { ...yes, endsOn: inDays(consentDays) });
  const { consents } = good(await network.worker.get<Referral>(`/api/referrals/${id}`));
  const [{ places }] = await app.database.query<{ places: number }>(
    'SELECT sum(free_places)::int AS places FROM service_capacity WHERE organization_id = $1',
    [network.target.id],
  );
  const model: Model = {
    status: 'draft',
    businessStatus: null,
    heldFrom: null,
    infoRounds: 0,
    day: 0,
    consentWithdrawn: false,
    grant: 'none',
    grantEndDay: consentDays,
    shareEndDay: null,
    holdsPlace: false,
    owesDeletion: false,
    events: 0,
  };
  const bodies = bodiesFor(network.strangers.id);
  return { model, real: { app, network, bodies, id, consentId: String(consents[0].id), placesBefore: places } };
}

export interface ModelRun {
  runs: number;
  commands: number;
  /** The same seed makes the same runs. */
  seed?: number;
  /** Told of every command after which both agree. */
  onCommand?: () => void;
}

/** Throws with the shortest run that fails. The recipient has to have stated places (`statePlaces`). */
export async function checkReferralModel(
  app: Pick<Ground, 'database'>,
  network: TwoOrganizations,
  { runs, commands, seed, onCommand }: ModelRun,
): Promise<void> {
  const onwards = fc.nat(1000).map((pick) => new Onwards(pick));
  const anything = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...modelledActions));
  const moves = [
    onwards,
    onwards,
    onwards,
    anything.map(([who, action]) => new Anything(who, action)),
    anything.map(([who, action]) => new Anything(who, action)),
    fc.constantFrom(1, 4, 9).map((weeks) => new WeeksPass(weeks)),
    fc.constant(null).map(() => new WithdrawConsent()),
  ];
  const plan = fc.commands(moves, { maxCommands: commands, size: 'max' });
  const property = fc.asyncProperty(plan, async (commandsOfRun) => {
    const { model, real } = await begin(app, network);
    await fc.asyncModelRun(() => ({ model, real: { ...real, onCommand } }), commandsOfRun);
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true, includeErrorInReport: true });
}
