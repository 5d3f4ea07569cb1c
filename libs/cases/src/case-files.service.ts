import { audit, requireAllowed, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { chinaDay, conflict, newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { OrganizationsService, type Member } from '@app/organizations';
import { hint } from '@app/realtime';
import { PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { MinorApprovalsService } from './access-requests/minor-approvals.service';
import { CaseFilesRepository, type CaseFilter, type CaseRow, type StepRow } from './case-files.repository';
import {
  caseActions,
  keptUntil,
  mayWrite,
  readsCase,
  stepAfter,
  type CaseAction,
  type CaseStep,
  type EndReason,
  type SubjectKind,
} from './domain/case-file';
import { HouseholdsService, type MemberRow } from './households.service';
import { ServiceUsersRepository } from './service-users.repository';
import { ServiceUsersService } from './service-users.service';

export interface StepText {
  text: string;
  /** What the person wants, in their own words (R-SW-03). */
  ownWish?: string;
}

export interface StepInput extends StepText {
  step: CaseStep;
  happenedOn: string;
}

export interface ShownStep extends StepRow {
  /** Null for who may see that it was written and not what. */
  words: StepText | null;
}

export interface CasePage {
  file: CaseRow;
  steps: ShownStep[];
  members: MemberRow[];
  /** Why no words are shown, if none are. */
  closedBecause: 'case-team-only' | 'approval-needed' | null;
  allowedActions: CaseAction[];
}

const caseRoles = ['worker', 'supervisor'] as const;

/** Case files: opened for a person, a family or a group, written in six steps, closed with a reason, never deleted. */
@Injectable()
export class CaseFilesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CaseFilesRepository,
    private readonly people: ServiceUsersRepository,
    private readonly serviceUsers: ServiceUsersService,
    private readonly households: HouseholdsService,
    private readonly organizations: OrganizationsService,
    private readonly vault: PersonVault,
    private readonly minors: MinorApprovalsService,
  ) {}

  list(actor: Actor, filter: CaseFilter, after: string | undefined, limit: number): Promise<Page<CaseRow>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.list(tx, filter, decodeKey(after, 2), limit);
      return keysetPage(rows, limit, (row) => [row.updatedAt.toISOString(), row.id]);
    });
  }

  /** Files found by the beginning of their number or of the subject's code, for a search over everything. */
  async find(tx: Tx, actor: Actor, typed: string, limit: number): Promise<CaseRow[]> {
    const code = typed.trim();
    const keepsFiles = actor.databaseRole === 'app_member' && caseRoles.some((role) => role === actor.role);
    if (!keepsFiles || !/^[A-Za-z0-9-]{2,20}$/.test(code)) return [];
    const filter = { code: code.toUpperCase(), ofAccount: actor.accountId ?? undefined };
    return (await this.repository.list(tx, filter, undefined, limit)).slice(0, limit);
  }

  /** Colleagues who can hold or supervise a file. */
  team(actor: Actor): Promise<Member[]> {
    return this.transactions.read(actor, (tx) => this.teamWithin(tx, actor));
  }

  /** Opening the page opens its words, under the purpose 'case-work', for those who work with it. */
  open(actor: Actor, id: string): Promise<CasePage> {
    return this.transactions.run(actor, async (tx) => this.page(tx, actor, await this.visible(tx, id)));
  }

  begin(
    actor: Actor,
    input: { subjectKind: SubjectKind; personId?: string; householdId?: string; supervisorAccountId: string } & Omit<
      StepInput,
      'step'
    >,
  ): Promise<CasePage> {
    return this.transactions.run(actor, async (tx) => {
      const subjectId = await this.subject(tx, actor, input);
      const supervisor = (await this.teamWithin(tx, actor)).find((one) => one.accountId === input.supervisorAccountId);
      if (supervisor?.role !== 'supervisor') throw ruleBroken('supervisor-unsuitable');
      if (await this.repository.hasOpen(tx, subjectId)) throw conflict('case-open-already');
      const today = chinaDay(systemClock.now());
      if (input.happenedOn > today) throw ruleBroken('day-ahead');
      const month = today.slice(0, 7).replace('-', '');
      const number = `GA-${month}-${String(await this.repository.nextNumber(tx, actor, month)).padStart(4, '0')}`;
      const [id, organizationId] = [newId(), actor.organizationId ?? ''];
      await this.repository.insert(tx, {
        id,
        organizationId,
        number,
        subjectKind: input.subjectKind,
        personId: input.subjectKind === 'person' ? subjectId : null,
        householdId: input.subjectKind === 'person' ? null : subjectId,
        holderAccountId: actor.accountId ?? '',
        holderName: actor.displayName ?? '',
        supervisorAccountId: supervisor.accountId,
        supervisorName: supervisor.displayName,
        updatedAt: systemClock.now(),
      });
      if (input.subjectKind === 'person')
        await this.people.hold(tx, subjectId, {
          holderAccountId: actor.accountId ?? '',
          supervisorAccountId: supervisor.accountId,
        });
      await this.write(tx, actor, { id, organizationId, subjectId }, { ...input, step: 'intake' });
      const file = await this.visible(tx, id);
      await this.say(tx, actor, file, 'case-file.opened');
      return this.page(tx, actor, file);
    });
  }

  writeStep(actor: Actor, id: string, version: number, input: StepInput): Promise<CasePage> {
    return this.change(actor, id, version, 'write-step', async (tx, file) => {
      if (!mayWrite(file, input.step)) throw ruleBroken('step-out-of-order');
      if (input.happenedOn > chinaDay(systemClock.now())) throw ruleBroken('day-ahead');
      await this.write(tx, actor, { ...file, subjectId: subjectOf(file) }, input);
      return { step: stepAfter(file, input.step) };
    });
  }

  close(
    actor: Actor,
    id: string,
    version: number,
    input: Omit<StepInput, 'step'> & { endReason: EndReason; retainUntil?: string },
  ): Promise<CasePage> {
    return this.change(actor, id, version, 'close', async (tx, file) => {
      if (input.happenedOn > chinaDay(systemClock.now())) throw ruleBroken('day-ahead');
      await this.write(tx, actor, { ...file, subjectId: subjectOf(file) }, { ...input, step: 'closure' });
      const retainUntil = keptUntil(input.happenedOn, input.retainUntil);
      if (file.personId) await this.people.keepUntil(tx, file.personId, retainUntil);
      await this.say(tx, actor, file, 'case-file.closed');
      return {
        status: 'closed',
        step: 'closure',
        endReason: input.endReason,
        closedAt: systemClock.now(),
        retainUntil,
      };
    });
  }

  assign(
    actor: Actor,
    id: string,
    version: number,
    to: { holderAccountId?: string; supervisorAccountId?: string },
  ): Promise<CasePage> {
    return this.change(actor, id, version, 'assign', async (tx, file) => {
      const team = await this.teamWithin(tx, actor);
      const holder = team.find(({ accountId }) => accountId === (to.holderAccountId ?? file.holderAccountId));
      const supervisor = team.find(
        ({ accountId }) => accountId === (to.supervisorAccountId ?? file.supervisorAccountId),
      );
      if (!holder) throw ruleBroken('holder-unsuitable');
      if (supervisor?.role !== 'supervisor') throw ruleBroken('supervisor-unsuitable');
      const names = { holderAccountId: holder.accountId, supervisorAccountId: supervisor.accountId };
      if (file.personId) {
        await this.people.hold(tx, file.personId, names);
        // Assigning a child's case is the approval (R-AC-02); nobody approves themselves.
        if (holder.accountId !== actor.accountId)
          await this.minors.approveWithin(tx, actor, file.personId, {
            accountId: holder.accountId,
            name: holder.displayName,
          });
      }
      return { ...names, holderName: holder.displayName, supervisorName: supervisor.displayName };
    });
  }

  /** The supervisor's mark on what they have read (R-SW-02). */
  markRead(actor: Actor, id: string, stepIds: readonly string[]): Promise<CasePage> {
    return this.transactions.run(actor, async (tx) => {
      const file = await this.visible(tx, id);
      requireAllowed(caseActions(actor, file), 'mark-read');
      const marked = await this.repository.markRead(tx, actor, file, stepIds);
      if (marked > 0) {
        audit(tx, actor, { action: 'case-file.read', subjectType: 'case-file', subjectId: id });
        await this.hint(tx, file);
      }
      return this.page(tx, actor, await this.visible(tx, id));
    });
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    action: CaseAction,
    work: (tx: Tx, file: CaseRow) => Promise<Parameters<CaseFilesRepository['change']>[2]>,
  ): Promise<CasePage> {
    return this.transactions.run(actor, async (tx) => {
      const file = await this.repository.lock(tx, id);
      if (!file) throw notFound();
      if (file.status === 'closed') throw conflict('case-closed');
      requireAllowed(caseActions(actor, file), action);
      if (file.version !== version) throw stale();
      const change = await work(tx, file);
      if ((await this.repository.change(tx, file, change)) !== 1) throw stale();
      audit(tx, actor, { action: `case-file.${action}`, subjectType: 'case-file', subjectId: id });
      const after = await this.visible(tx, id);
      await this.hint(tx, after);
      return this.page(tx, actor, after);
    });
  }

  /** The words lie under the key of whom they are about, so that they go when that key goes. */
  private async write(
    tx: Tx,
    actor: Actor,
    file: { id: string; organizationId: string; subjectId: string },
    { step, happenedOn, text, ownWish }: StepInput,
  ): Promise<void> {
    const stepId = await this.repository.addStep(tx, actor, file, step, happenedOn);
    const words: StepText = { text, ...(ownWish && { ownWish }) };
    await this.vault.seal(tx, actor, {
      organizationId: file.organizationId,
      personId: file.subjectId,
      fields: { [stepField(stepId)]: JSON.stringify(words) },
    });
  }

  private async subject(
    tx: Tx,
    actor: Actor,
    { subjectKind, personId, householdId }: { subjectKind: SubjectKind; personId?: string; householdId?: string },
  ): Promise<string> {
    if (subjectKind === 'person') {
      if (!personId || householdId) throw ruleBroken('subject-missing');
      const { allowedActions } = await this.serviceUsers.pageWithin(tx, actor, personId);
      requireAllowed(allowedActions, 'open-case');
      return personId;
    }
    if (!householdId || personId) throw ruleBroken('subject-missing');
    const household = await this.households.visible(tx, householdId);
    if (household.kind !== subjectKind) throw ruleBroken('subject-missing');
    return householdId;
  }

  private teamWithin(tx: Tx, actor: Actor): Promise<Member[]> {
    return this.organizations.membersWithRole(tx, actor.organizationId ?? '', caseRoles);
  }

  private async visible(tx: Tx, id: string): Promise<CaseRow> {
    const row = await this.repository.getVisible(tx, id);
    if (!row) throw notFound();
    return row;
  }

  private async page(tx: Tx, actor: Actor, file: CaseRow): Promise<CasePage> {
    const steps = await this.repository.steps(tx, file);
    const closedBecause = await this.closedBecause(tx, actor, file);
    const words = closedBecause ? {} : await this.words(tx, actor, file, steps);
    return {
      file,
      steps: steps.map((step) => ({ ...step, words: words[stepField(step.id)] ?? null })),
      members: file.householdId ? await this.households.members(tx, file.householdId) : [],
      closedBecause,
      allowedActions: caseActions(actor, file),
    };
  }

  private async closedBecause(tx: Tx, actor: Actor, file: CaseRow): Promise<CasePage['closedBecause']> {
    if (!readsCase(actor, file)) return 'case-team-only';
    const reach = await this.vault.ownReach(tx, subjectOf(file));
    if (reach === 'approval-needed') return 'approval-needed';
    return reach === 'all' ? null : 'case-team-only';
  }

  private async words(tx: Tx, actor: Actor, file: CaseRow, steps: StepRow[]): Promise<Record<string, StepText>> {
    if (steps.length === 0) return {};
    const fields = steps.map(({ id }) => stepField(id));
    const opened = await this.vault.openOwn(tx, actor, subjectOf(file), fields, 'case-work');
    return Object.fromEntries(Object.entries(opened).map(([field, text]) => [field, JSON.parse(text) as StepText]));
  }

  private async say(tx: Tx, actor: Actor, file: CaseRow, type: 'case-file.opened' | 'case-file.closed'): Promise<void> {
    await appendEvent(tx, actor, {
      type,
      subjectId: file.id,
      organizationIds: [file.organizationId],
      data: {
        number: file.number,
        subjectKind: file.subjectKind,
        holderAccountId: file.holderAccountId,
        supervisorAccountId: file.supervisorAccountId,
      },
    });
    audit(tx, actor, { action: type, subjectType: 'case-file', subjectId: file.id });
    await this.hint(tx, file);
  }

  private hint(tx: Tx, file: CaseRow): Promise<void> {
    const { id, version } = file;
    return hint(tx, { room: `organization:${file.organizationId}`, type: 'case-file.changed', id, version });
  }
}

const subjectOf = (file: CaseRow): string => file.personId ?? file.householdId ?? '';

/** A field of the vault for each record: letters and digits only. */
export const stepField = (stepId: string): string => `step${stepId.replaceAll('-', '')}`;
