import { FileStore, type ByteStore } from '@app/files';
import { consentWording, purposeOf, statementHash, witnessPlace } from '@app/referrals';
import type { Sealer } from '@app/vault';
import { createHash } from 'node:crypto';
import type { DemoConsent } from './case-plan';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { consentId, requestId, type PlannedTask } from './plan-referrals';
import type { Row } from './rows';
import { drawnLines } from './drawn-lines';

const witness = '居委会值班人员';
const veryYoung = ['0-2', '3-5'];

export interface ConsentRows {
  evidence: Row[];
  consents: Row[];
}

/** What people answered, with what shows it: a signature or a page as a picture among the files, a witness for the spoken word. */
export async function consentRows(
  planned: readonly PlannedTask[],
  week: DemoWeek,
  sealer: Sealer,
  files: ByteStore,
): Promise<ConsentRows> {
  const store = new FileStore(files, sealer);
  const rows: ConsentRows = { evidence: [], consents: [] };
  for (const one of planned) {
    const { consent, to } = one.task;
    if (!consent || !to) continue;
    const evidence = await evidenceRow(one, consent, store);
    if (evidence) rows.evidence.push(evidence);
    rows.consents.push(consentRow(one, consent, to, evidence, week, sealer));
  }
  return rows;
}

async function evidenceRow(
  { demoCase, task, history }: PlannedTask,
  { form, decision }: DemoConsent,
  store: FileStore,
): Promise<Row | null> {
  if (decision === 'refused' || form === 'oral') return null;
  const picture = drawnLines(form === 'paper' ? { width: 620, height: 877 } : { width: 480, height: 180 });
  return {
    id: demoId(`consent-evidence/${task.key}`),
    organizationId: organizationId(demoCase.from),
    requestId: requestId(demoCase),
    kind: form === 'paper' ? 'paper-photo' : 'screen-signature',
    fileKey: await store.put(picture),
    mediaType: 'png',
    bytes: picture.length,
    sha256: createHash('sha256').update(picture).digest(),
    uploadedBy: accountId(`${demoCase.from}/worker`),
    uploadedAt: history.consentAt,
  };
}

function consentRow(
  { demoCase, task, history }: PlannedTask,
  consent: DemoConsent,
  to: string,
  evidence: Row | null,
  week: DemoWeek,
  sealer: Sealer,
): Row {
  const id = consentId(task);
  const isRefused = consent.decision === 'refused';
  const said = {
    id,
    organizationId: organizationId(demoCase.from),
    requestId: requestId(demoCase),
    purpose: purposeOf(demoCase.mode),
    fields: isRefused ? [] : (consent.fields ?? task.fields),
    endsOn: week.date(consent.endsOn),
    decision: consent.decision,
    signedBy: consent.signedBy,
    childView: consent.childView ?? null,
    form: consent.form,
    wording: consentWording,
    relation: consent.relation ?? null,
    underEight: consent.childView !== undefined && veryYoung.includes(demoCase.person.ageBand),
  };
  const spoken = consent.form === 'oral' && !isRefused ? witness : null;
  const recipientId = organizationId(to);
  const evidenceSha256 = evidence ? (evidence.sha256 as Buffer).toString('hex') : null;
  return {
    ...said,
    recipientOrganizationId: recipientId,
    recordedBy: accountId(`${demoCase.from}/worker`),
    recordedAt: history.consentAt,
    witness: spoken && sealer.seal(spoken, witnessPlace(id)),
    evidenceId: evidence?.id ?? null,
    statementSha256: statementHash({
      ...said,
      recipientId,
      witness: spoken,
      representativeDocument: null,
      evidenceSha256,
    }),
    ...withdrawal(history.steps),
  };
}

/** One step for the person: what was agreed is over from that moment. */
function withdrawal(steps: PlannedTask['history']['steps']): Row {
  const withdrawn = steps.find(({ step }) => step.action === 'consent-withdrawn');
  return {
    status: withdrawn ? 'inactive' : 'active',
    inactiveBecause: withdrawn ? 'withdrawn' : null,
    withdrawnAt: withdrawn?.at ?? null,
    withdrawnBy: withdrawn?.actor ? accountId(withdrawn.actor) : null,
    withdrawnByOrganizationId: withdrawn?.actor ? organizationId(withdrawn.actor.split('/')[0]) : null,
    withdrawChannel: withdrawn?.step.channel ?? null,
  };
}
