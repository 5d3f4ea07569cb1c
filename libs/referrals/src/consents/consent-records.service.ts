import { audit, requireAllowed, type Actor } from '@app/access';
import { ServiceUsersService } from '@app/cases';
import { Transactions, type Tx } from '@app/database';
import { FileStore, type AcceptedFile } from '@app/files';
import { conflict, notFound, systemClock } from '@app/kernel';
import type { OrganizationName } from '@app/organizations';
import { NotOpenedError } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { chinaDay } from '../domain/clocks';
import { isWithdrawable, standingOfConsent, type ConsentStanding, type EvidenceKind } from '../domain/consent';
import { isCaseTeam, sideOf } from '../domain/referral.policy';
import { loadFor } from '../load-referral';
import { ReferralDirectory } from '../referral-directory';
import { partiesAndStanding, type TaskRow } from '../referral-rows';
import { ReferralsRepository } from '../referrals.repository';
import type { RecordedConsent } from './consent-columns';
import { ConsentsRepository, type ConsentRecord } from './consents.repository';
import { EvidenceRepository, type Evidence } from './evidence.repository';

export type ConsentHandling = 'withdraw-consent' | 'mark-consent-in-error' | 'confirm-consent' | 'read-evidence';

export interface ShownConsent {
  consent: RecordedConsent & Partial<ConsentRecord>;
  standing: ConsentStanding;
  recipient: OrganizationName | undefined;
  allowed: ConsentHandling[];
}

interface BroughtFile {
  id: string;
  kind: EvidenceKind;
  fileKey: string;
  file: AcceptedFile;
}

/** Reading the answers, and the evidence that shows them. */
@Injectable()
export class ConsentRecordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly consents: ConsentsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly directory: ReferralDirectory,
    private readonly serviceUsers: ServiceUsersService,
    private readonly files: FileStore,
  ) {}

  /** The source's case team reads all answers of the ask; a recipient what it was told of. */
  ofReferral(actor: Actor, referralId: string): Promise<ShownConsent[]> {
    return this.transactions.read(actor, async (tx) => {
      const task = await this.repository.getVisible(tx, referralId);
      const side = task && sideOf(actor, partiesAndStanding(task));
      if (!task || !side) throw notFound();
      requireAllowed(isCaseTeam(actor, partiesAndStanding(task)) ? ['read-consents'] : [], 'read-consents');
      const found =
        side === 'source'
          ? await this.consents.ofRequest(tx, task.requestId)
          : await this.consents.toldTo(tx, task.requestId, task.targetId ?? '');
      return this.shown(tx, found, side);
    });
  }

  /** Every answer this person gave to this organisation, for the supervisor and whoever holds the person or a referral. */
  ofPerson(actor: Actor, personId: string): Promise<ShownConsent[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.serviceUsers.basicsOf(tx, personId);
      const holds =
        actor.role === 'supervisor' || (await this.consents.holdsReferralOf(tx, personId, actor.accountId ?? ''));
      requireAllowed(holds ? ['read-consents'] : [], 'read-consents');
      return this.shown(tx, await this.consents.ofPerson(tx, personId), 'source');
    });
  }

  /** Asked before the body is read, so that nobody fills the disk who may not record a consent. */
  async mayBring(actor: Actor, referralId: string): Promise<void> {
    await this.transactions.run(actor, (tx) => loadFor(this.repository, tx, actor, referralId, 'record-consent', null));
  }

  async bring(actor: Actor, referralId: string, id: string, kind: EvidenceKind, file: AcceptedFile): Promise<Evidence> {
    const fileKey = await this.files.put(file.content);
    const kept = await this.keep(actor, referralId, { id, kind, fileKey, file }).catch(async (error: unknown) => {
      await this.files.delete(fileKey);
      throw error;
    });
    if (kept.fileKey !== fileKey) await this.files.delete(fileKey);
    return kept;
  }

  /** The row of this file, or the one that is there already: the answer to the first sending got lost. */
  private keep(actor: Actor, referralId: string, { id, kind, fileKey, file }: BroughtFile): Promise<Evidence> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, referralId, 'record-consent', null);
      const known = await this.evidence.unused(tx, actor, id, task.requestId);
      if (known?.sha256 === file.sha256 && known.kind === kind) return known;
      if (known) throw conflict('evidence-id-used');
      const evidence = {
        id,
        requestId: task.requestId,
        kind,
        fileKey,
        mediaType: file.type,
        bytes: file.size,
        sha256: file.sha256,
      };
      await this.evidence.insert(tx, actor, evidence);
      await audit(tx, actor, { action: 'consent.evidence-brought', subjectType: 'referral', subjectId: task.id });
      return evidence;
    });
  }

  /** @throws evidence-changed (409) when the file is not the one that was brought: nobody is shown a forged signature. */
  async readEvidence(actor: Actor, consentId: string): Promise<{ evidence: Evidence; content: Buffer }> {
    const evidence = await this.transactions.run(actor, async (tx) => {
      const known = await this.consents.getVisible(tx, consentId);
      if (!known) throw notFound();
      const teams = await this.sourceTeams(tx, actor, known.requestId);
      if (teams === 'stranger') throw notFound();
      requireAllowed(teams === 'team' ? ['read-evidence'] : [], 'read-evidence');
      const record = (await this.consents.ofRequest(tx, known.requestId)).find(({ id }) => id === consentId);
      if (!record?.evidence) throw notFound();
      await audit(tx, actor, { action: 'consent.evidence-read', subjectType: 'consent', subjectId: consentId });
      return record.evidence;
    });
    const content = await this.files.get(evidence.fileKey).catch((error: unknown) => {
      throw error instanceof NotOpenedError ? conflict('evidence-changed') : error;
    });
    if (createHash('sha256').update(content).digest('hex') !== evidence.sha256) throw conflict('evidence-changed');
    return { evidence, content };
  }

  private async sourceTeams(tx: Tx, actor: Actor, requestId: string): Promise<'team' | 'colleague' | 'stranger'> {
    let found: 'team' | 'colleague' | 'stranger' = 'stranger';
    for (const id of await this.consents.taskIds(tx, requestId)) {
      const task: TaskRow | undefined = await this.repository.getVisible(tx, id);
      if (!task || sideOf(actor, partiesAndStanding(task)) !== 'source') continue;
      if (isCaseTeam(actor, partiesAndStanding(task))) return 'team';
      found = 'colleague';
    }
    return found;
  }

  private async shown(
    tx: Tx,
    found: readonly (RecordedConsent & Partial<ConsentRecord>)[],
    side: 'source' | 'target',
  ): Promise<ShownConsent[]> {
    const names = await this.directory.names(tx, [...new Set(found.map(({ recipientId }) => recipientId))]);
    const today = chinaDay(systemClock.now());
    return found.map((consent) => {
      const standing = standingOfConsent(consent, today);
      return {
        consent,
        standing,
        recipient: names.get(consent.recipientId),
        allowed: allowedFor(consent, side),
      };
    });
  }
}

function allowedFor(consent: RecordedConsent & Partial<ConsentRecord>, side: 'source' | 'target'): ConsentHandling[] {
  const { status, evidence, isUsed } = consent;
  const allowed: ConsentHandling[] = isWithdrawable(consent) ? ['withdraw-consent'] : [];
  if (side === 'target') return allowed;
  if (status === 'draft') allowed.push('confirm-consent');
  if (status === 'draft' || (status === 'active' && !isUsed)) allowed.push('mark-consent-in-error');
  if (evidence) allowed.push('read-evidence');
  return allowed;
}

/** What an evidence file may be: a signature is drawn as PNG, paper is photographed or scanned, speech is recorded. */
export const evidenceTypes = {
  'screen-signature': ['png'],
  'paper-photo': ['jpeg', 'png', 'webp', 'heic', 'pdf'],
  'oral-recording': ['mp3', 'm4a'],
} as const;
