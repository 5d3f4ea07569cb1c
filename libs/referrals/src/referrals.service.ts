import type { Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { notFound, systemClock } from '@app/kernel';
import type { Mark, OrganizationName, WantedWords } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import type { Sight } from './domain/disclosure';
import { transitionFrom, type Side } from './domain/referral';
import {
  allowedActions,
  brokenGuards,
  isCaseTeam,
  permittedActions,
  referralReaders,
  sideOf,
  type AllowedAction,
} from './domain/referral.policy';
import { assertWorksReferrals } from './load-referral';
import { numberMark, typedNumber } from './domain/referral-number';
import { timelineFor, withoutAnswers } from './domain/timeline';
import { ReferralDirectory } from './referral-directory';
import type { RecordedConsent } from './consents/consent-columns';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { ReferralSight } from './referral-sight';
import { partiesAndStanding, type HistoryEntry, type RelatedRow, type TaskRow, type ViewEntry } from './referral-rows';
import { ReferralsRepository } from './referrals.repository';
import { listedRow, type ListedRow } from './worklist/listed-tasks';
import { WorklistRepository, type ListReader, type WorklistFilter } from './worklist/worklist.repository';

export type Names = ReadonlyMap<string, OrganizationName>;

/** One referral from where the reader stands. */
export interface ReferralRow {
  task: TaskRow;
  side: Side;
  names: Names;
  allowedActions: AllowedAction[];
}

export interface ReferralHit extends ReferralRow {
  numberMarks: Mark[];
}

export interface OpenedReferral extends ReferralRow {
  others: RelatedRow[];
  sight: Sight;
  timeline: HistoryEntry[];
  /** For the source's own draft: codes of what still stands in the way of sending. */
  sendBlockers: string[];
  /** Where the person lives; the recipient reads its name on the card. */
  areaCode: string | null;
  /** The source's own; the recipient learns only until when the consent holds. */
  consents: RecordedConsent[];
}

export interface InHands {
  mine: ListedRow[];
  mineTotal: number;
  theirs: ListedRow[];
  theirsTotal: number;
}

export interface SeenBy extends ViewEntry {
  organizationName: string;
}

const rowsOnHome = 20;
const viewsShown = 200;

/** Reading: lists, one referral as its reader may see it, who has seen it. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly directory: ReferralDirectory,
    private readonly sight: ReferralSight,
    private readonly worklist: WorklistRepository,
  ) {}

  async list(actor: Actor, filter: WorklistFilter, after: string | undefined, limit: number): Promise<Page<ListedRow>> {
    const [reader, seen] = [readerOf(actor), decodeKey(after, 2)];
    const rows = await this.transactions.readAtOnce(actor, (tx) =>
      this.worklist.list(tx, reader, filter, seen, systemClock.now(), limit + 1),
    );
    return keysetPage(
      rows.map((row) => listedRow(actor, row)),
      limit,
      keyOf,
    );
  }

  /** The same list with cards and names in full, for what is written out of the system. */
  wholeList(
    actor: Actor,
    filter: WorklistFilter,
    after: string | undefined,
    limit: number,
  ): Promise<Page<ReferralRow>> {
    const [reader, seen] = [readerOf(actor), decodeKey(after, 2)];
    return this.transactions.read(actor, async (tx) => {
      const tasks = await this.worklist.wholeList(tx, reader, filter, seen, systemClock.now(), limit + 1);
      const page = keysetPage(tasks, limit, (task) => keyOf({ task }));
      return { items: await this.rowsFor(tx, actor, page.items), next: page.next };
    });
  }

  /** By number, by the source's code for the person, by the other side, by need. A person's name is sealed and finds nothing. */
  async find(tx: Tx, actor: Actor, wanted: WantedWords, limit: number): Promise<ReferralHit[]> {
    const { organizationId, role } = actor;
    const works = actor.databaseRole === 'app_member' || actor.databaseRole === 'app_community';
    const isReader = works && referralReaders.some((reader) => reader === role);
    if (!organizationId || !isReader || wanted.isEmpty) return [];
    const number = typedNumber(wanted.typed);
    const tasks = await this.repository.holding(tx, organizationId, { number, words: wanted.words }, limit);
    const rows = await this.rowsFor(tx, actor, tasks);
    return rows.map((row) => {
      const mark = number === null ? null : numberMark(row.task.number, number);
      return { ...row, numberMarks: mark ? [mark] : [] };
    });
  }

  /** 在您手里 and 在别人手里. A draft is in the hands of who writes it, and of the supervisor. */
  async inHands(actor: Actor): Promise<InHands> {
    const draftsOf = actor.role === 'supervisor' ? null : actor.accountId;
    const own = organizationOf(actor);
    const [mine, theirs] = await this.transactions.readAtOnce(actor, (tx) =>
      Promise.all([
        this.repository.inHands(tx, own, 'mine', draftsOf, rowsOnHome),
        this.repository.inHands(tx, own, 'theirs', draftsOf, rowsOnHome),
      ]),
    );
    return {
      mine: mine.map((row) => listedRow(actor, row)),
      mineTotal: mine[0]?.total ?? 0,
      theirs: theirs.map((row) => listedRow(actor, row)),
      theirsTotal: theirs[0]?.total ?? 0,
    };
  }

  /** One referral as this reader may see it. A reading by the recipient, and of the outcome by the source, is remembered. */
  open(actor: Actor, id: string): Promise<OpenedReferral> {
    return this.transactions.run(actor, async (tx) => {
      const { task, side } = await this.load(tx, actor, id);
      const sight = await this.sight.seenBy(tx, actor, task, side, systemClock.now());
      await this.rememberView(tx, actor, task, side, sight);
      const [row] = await this.rowsFor(tx, actor, [task]);
      const others = await this.repository.related(tx, task, organizationOf(actor));
      return {
        ...row,
        names: new Map([...row.names, ...(await this.namesAround(tx, task, others))]),
        others,
        sight,
        timeline: withoutAnswers(side, timelineFor(side, await this.repository.history(tx, id)), sight.fields),
        sendBlockers: await this.sendBlockers(tx, actor, task, side),
        areaCode: side === 'source' ? (await this.drafts.person(tx, task.requestId)).areaCode : null,
        consents: side === 'source' ? await this.drafts.consents(tx, task.requestId) : [],
      };
    });
  }

  /** Nothing is remembered: hearing that a referral changed is not reading it. */
  isVisible(actor: Actor, id: string): Promise<boolean> {
    return this.transactions.read(actor, async (tx) => {
      if (actor.databaseRole !== 'app_member' && actor.databaseRole !== 'app_community') return false;
      const task = await this.repository.getVisible(tx, id);
      return task !== undefined && sideOf(actor, partiesAndStanding(task)) !== null;
    });
  }

  /** Who has seen it, latest first: the list the person may ask for. */
  views(actor: Actor, id: string): Promise<SeenBy[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.load(tx, actor, id);
      const views = await this.repository.views(tx, id, viewsShown);
      const names = await this.directory.names(tx, [...new Set(views.map((view) => view.viewerOrganizationId))]);
      return views.map((view) => ({ ...view, organizationName: names.get(view.viewerOrganizationId)?.name ?? '' }));
    });
  }

  private async load(tx: Tx, actor: Actor, id: string): Promise<{ task: TaskRow; side: Side }> {
    assertWorksReferrals(actor);
    const task = await this.repository.getVisible(tx, id);
    const side = task && sideOf(actor, partiesAndStanding(task));
    if (!task || !side) throw notFound();
    return { task, side };
  }

  private namesAround(tx: Tx, task: TaskRow, others: readonly RelatedRow[]): Promise<Names> {
    const ids = [task.forwardToId, ...others.map(({ targetId }) => targetId)].filter((id) => id !== null);
    return this.directory.names(tx, [...new Set(ids)]);
  }

  private async rememberView(tx: Tx, actor: Actor, task: TaskRow, side: Side, sight: Sight): Promise<void> {
    if (side === 'source') {
      if (task.status === 'completed') await this.repository.addView(tx, actor, task, 'outcome', []);
      return;
    }
    const opened = sight.fields.filter((field) => field.state === 'open').map(({ field }) => field);
    await this.repository.addView(tx, actor, task, opened.length > 0 ? 'identity' : 'card', opened);
  }

  private async sendBlockers(tx: Tx, actor: Actor, task: TaskRow, side: Side): Promise<string[]> {
    if (side !== 'source' || task.status !== 'draft') return [];
    const facts = await this.drafts.sendFacts(tx, actor, task.id);
    const parties = partiesAndStanding(task);
    const given = { ...parties, ...facts, now: systemClock.now(), input: {} };
    const broken = brokenGuards(transitionFrom('send', task), given);
    const needsSupervisor = isCaseTeam(actor, parties) && !permittedActions(actor, parties).includes('send');
    return needsSupervisor ? [...broken, 'supervisor-needed'] : broken;
  }

  private async rowsFor(tx: Tx, actor: Actor, tasks: readonly TaskRow[]): Promise<ReferralRow[]> {
    const ids = tasks.flatMap((task) => (task.targetId ? [task.sourceId, task.targetId] : [task.sourceId]));
    const names = await this.directory.names(tx, [...new Set(ids)]);
    return tasks.map((task) => ({
      task,
      side: task.sourceId === actor.organizationId ? 'source' : 'target',
      names,
      allowedActions: allowedActions(actor, partiesAndStanding(task)),
    }));
  }
}

const keyOf = ({ task }: { task: Pick<TaskRow, 'id' | 'dueAt'> }): (string | null)[] => [
  task.dueAt?.toISOString() ?? null,
  task.id,
];

const readerOf = (actor: Actor): ListReader => ({
  organizationId: organizationOf(actor),
  accountId: actor.accountId ?? '',
});

function organizationOf(actor: Actor): string {
  assertWorksReferrals(actor);
  if (!actor.organizationId) throw notFound();
  return actor.organizationId;
}
