import { aPdf } from '../../files/sample-files';
import { attach } from '../../referrals/attaching';
import { standingAt, ways, withdrawConsent } from '../../referrals/support/machine';
import { outsidersOf } from '../../referrals/support/transition-matrix';
import { aReferral, good, type TwoOrganizations } from '../../referrals/two-organizations';
import type { TestClient } from '../../support/people';
import { markerOf, markersOf, type Sighting } from './canary-markers';
import type { Stage } from './stage';

export interface Marked {
  id: string;
  at: string;
  attachmentId: string;
}

export interface Scene {
  network: TwoOrganizations;
  marked: Marked[];
  viewers: Record<string, TestClient>;
  /** Whether what this viewer found is more than consent and state let them know. */
  isAbove(viewer: string, sighting: Sighting): boolean;
}

const caseTeamOfRecipient = ['intake', 'otherIntake', 'targetSupervisor'];
/** The person agreed to name and phone; what is written and added in the case goes with the same right. */
const agreed = ['name', 'phone', 'words', 'file'];
const isOpenAt = (at: string): boolean =>
  /^(accepted|in-progress|on-hold|completed)/.test(at) && !at.includes('consent-paused');

async function withWords(network: TwoOrganizations, index: number): Promise<Marked> {
  const { id } = await aReferral(network, 'in-progress', { details: markersOf(index) });
  const words = { text: markerOf(index, 'words'), asItIs: true };
  good(await network.worker.post(`/api/referrals/${id}/messages`, words), 201);
  const name = `${markerOf(index, 'file')}.pdf`;
  const file = { content: aPdf(markerOf(index, 'file')), kind: 'consent-form', tier: 'L2', name };
  const { id: attachmentId } = good(await attach(network.worker, id, file));
  return { id, at: 'in-progress with words', attachmentId };
}

/** One referral at every standing there is, each with markers of its own, and everybody who might look. */
export async function setScene(stage: Stage, network: TwoOrganizations): Promise<Scene> {
  const outsiders = await outsidersOf(stage, network);
  const marked: Marked[] = [];
  for (const at of Object.keys(ways)) {
    const { id } = await standingAt(network, at, { details: markersOf(marked.length) });
    marked.push({ id, at, attachmentId: id });
  }
  marked.push(await withWords(network, marked.length));
  const paused = await withWords(network, marked.length);
  await withdrawConsent(network.worker, paused.id);
  marked.push({ ...paused, at: 'in-progress with words, consent-paused' });
  const { intake, otherIntake, targetSupervisor, targetAdmin, admin } = network;
  return {
    network,
    marked,
    viewers: { intake, otherIntake, targetSupervisor, targetAdmin, admin, ...outsiders, nobody: stage.nobody },
    isAbove: (viewer, { at, field }) =>
      at === null ||
      !caseTeamOfRecipient.includes(viewer) ||
      !agreed.includes(field) ||
      !isOpenAt(marked[at]?.at ?? ''),
  };
}

/** A source that was seen by its own people is there to be leaked: how many of the markers its supervisor reads. */
export async function readByItsOwn({ network, marked }: Scene): Promise<number> {
  let read = 0;
  for (const [index, { id, at }] of marked.entries()) {
    if (at === 'entered-in-error') continue;
    const text = JSON.stringify((await network.supervisor.get(`/api/referrals/${id}`)).body);
    read += Object.values(markersOf(index)).filter((marker) => text.includes(marker)).length;
  }
  return read;
}
