import { type Actor, audit, requireAllowed } from '@app/access';
import { type Page, Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, notFound, stale, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { accountOf, LiveSessionsService } from '../live-sessions.service';
import { allowedOfCommitment, type CommitmentAction, type CommitmentStatus, openStatuses } from './commitment.policy';
import type { AnswerCommitmentDto, CommitmentItemDto, CommitmentsQuery, JudgeCommitmentDto } from './commitments.dto';
import { type CommitmentItem, type CommitmentPeople, CommitmentsRepository } from './commitments.repository';

/** What was promised in a session, followed until whoever asked says how it ended. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CommitmentsRepository,
    private readonly sessions: LiveSessionsService,
  ) {}

  list(actor: Actor, { scope, state, after, limit }: CommitmentsQuery): Promise<Page<CommitmentItemDto>> {
    return this.transactions.read(actor, async (tx) => {
      const wanted = { scope, open: state === 'open', after, limit };
      const { items, next } = await this.repository.page(tx, accountOf(actor), wanted);
      return { items: items.map(shown), next };
    });
  }

  /** What the session takes over from earlier ones of its series. */
  before(actor: Actor, sessionId: string): Promise<CommitmentItemDto[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.sessions.visible(tx, actor, sessionId);
      return (await this.repository.before(tx, accountOf(actor), sessionId)).map(shown);
    });
  }

  /** The owner says how it went; whoever asked is told and has the last word. */
  answer(actor: Actor, id: string, { note }: AnswerCommitmentDto): Promise<CommitmentItemDto> {
    return this.step(actor, id, 'answer', { to: 'answered', note }, (people) =>
      people.askers.length > 0 ? people.askers : people.facilitators,
    );
  }

  judge(actor: Actor, id: string, { outcome, note = '' }: JudgeCommitmentDto): Promise<CommitmentItemDto> {
    return this.step(actor, id, 'judge', { to: outcome, note }, (people) => [
      ...(people.owner ? [people.owner] : []),
      ...people.askers,
    ]);
  }

  private step(
    actor: Actor,
    id: string,
    action: CommitmentAction,
    { to, note }: { to: Exclude<CommitmentStatus, 'promised' | 'dropped'>; note: string },
    told: (people: CommitmentPeople) => string[],
  ): Promise<CommitmentItemDto> {
    const accountId = accountOf(actor);
    return this.transactions.run(actor, async (tx) => {
      const found = await this.visible(tx, accountId, id);
      const allowed = allowedOf(found);
      if (!allowed.includes(action)) {
        if (!found.isSessionOver || !openStatuses.includes(found.status))
          throw conflict('commitment-state', { status: found.status });
        requireAllowed(allowed, action);
      }
      const now = systemClock.now();
      if ((await this.repository.move(tx, id, found.status, to, now)) !== 1) throw stale();
      await this.repository.addStep(tx, id, { kind: to, note: note.trim(), accountId, at: now });
      const people = await this.repository.people(tx, id);
      await audit(tx, actor, { action: `commitment.${action}`, subjectType: 'commitment', subjectId: id });
      await tell(
        tx,
        actor,
        id,
        { type: action === 'answer' ? 'commitment.answered' : 'commitment.closed', outcome: to },
        people,
        told(people),
      );
      return shown(await this.visible(tx, accountId, id));
    });
  }

  private async visible(tx: Tx, accountId: string, id: string): Promise<CommitmentItem> {
    const found = await this.repository.visible(tx, accountId, id);
    if (!found) throw notFound();
    return found;
  }
}

async function tell(
  tx: Tx,
  actor: Actor,
  subjectId: string,
  { type, outcome }: { type: string; outcome: string },
  { holderId, ownerOrganizationId }: CommitmentPeople,
  told: readonly string[],
): Promise<void> {
  const { organizationId } = actor;
  const others = told.filter((person) => !person.endsWith(`/${actor.accountId}`));
  await appendEvent(tx, actor, {
    type,
    subjectId,
    organizationIds: [
      ...(organizationId ? [organizationId] : []),
      holderId,
      ...(ownerOrganizationId ? [ownerOrganizationId] : []),
      ...others.map((person) => person.split('/')[0]),
    ],
    data: { outcome, fromOrganizationId: organizationId, people: others.join(' ') },
  });
}

const allowedOf = (item: CommitmentItem): CommitmentAction[] =>
  allowedOfCommitment({ ...item, hasAskers: item.askers.length > 0 });

function shown(item: CommitmentItem): CommitmentItemDto {
  const { isSessionOver: _over, isOwner: _owner, isAsker: _asker, isFacilitator: _chair, ...rest } = item;
  return { ...rest, allowedActions: allowedOf(item) };
}
