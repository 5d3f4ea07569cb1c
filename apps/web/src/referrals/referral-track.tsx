import { useTranslation } from 'react-i18next';
import { TwoLaneTrack, type TrackStep, monthDay, timeOfDay } from '../components';
import type { Referral, Step } from './referrals';

interface Planned {
  id: 'consent' | 'send' | 'receive' | 'decide' | 'start' | 'complete' | 'close';
  lane: TrackStep['lane'];
  done: readonly string[];
}

/** The way every referral goes; accepting without an own signature of receipt counts as both. */
const way: readonly Planned[] = [
  { id: 'consent', lane: 'upper', done: ['consent'] },
  { id: 'send', lane: 'upper', done: ['send'] },
  { id: 'receive', lane: 'lower', done: ['receive', 'accept', 'decline'] },
  { id: 'decide', lane: 'lower', done: ['accept', 'decline'] },
  { id: 'start', lane: 'lower', done: ['start'] },
  { id: 'complete', lane: 'lower', done: ['complete'] },
  { id: 'close', lane: 'upper', done: ['close'] },
];

/** Steps after which nobody walks on; a lane of its own is only where the step was taken. */
const ends = {
  decline: 'declined',
  withdraw: 'withdrawn',
  cancel: 'cancelled',
  fail: 'failed',
  'no-response': 'expired',
  forwarded: 'forwarded',
  'attest-deletion': 'consentEnded',
  'mark-in-error': 'inError',
} as const;
type End = keyof typeof ends;

/** Where the way stands still or turns aside; shown at the point where it is now. */
const pauses = {
  'info-requested': 'upper',
  'forward-proposed': 'upper',
  'on-hold': 'lower',
  'consent-paused': 'lower',
  'outcome-disputed': 'upper',
} as const;
type Pause = keyof typeof pauses;

/** Two lines side by side: who has walked how far, and where it is now. */
export function ReferralTrack({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const { t: states } = useTranslation('states');
  const { side, source, recipient, timeline, legalBasis, subjectKind } = referral;
  const dayAndTime = (instant: string) => ({ day: monthDay(shell, instant), time: timeOfDay(instant) });
  const name = (party: { name: string; shortName: string | null } | null, isUs: boolean) => {
    if (!party) return t('track.notChosen');
    const short = party.shortName ?? party.name.replace(/（.*）$/, '');
    return isUs ? t('track.us', { name: short }) : short;
  };
  return (
    <TwoLaneTrack
      upper={{ name: name(source, side === 'source'), part: t('track.source') }}
      lower={{ name: name(recipient, side === 'target'), part: t('track.target') }}
      steps={stepsOf(timeline)}
    />
  );

  function stepsOf(walked: readonly Step[]): TrackStep[] {
    const ended = walked.findLast(({ step }) => step in ends);
    const asksNobody = legalBasis !== 'consent' || subjectKind === 'group';
    const steps: TrackStep[] = way
      .filter(({ id }) => id !== 'consent' || !asksNobody)
      .map(({ id, lane, done }) => {
        const taken = walked.filter(({ step, detail }) => done.includes(step) && detail['decision'] !== 'refused');
        const found = taken.findLast(({ step }) => step === done[0]) ?? taken.at(-1);
        const at = found && dayAndTime(found.occurredAt);
        return { id, lane, label: t(`track.${id}`), at, state: found ? 'done' : 'next' };
      });
    if (ended) return endedAt(steps, ended);
    const here = steps.findIndex(({ state }) => state === 'next');
    const pause = pauseOf();
    if (!pause) return steps.map((step, index) => (index === here ? { ...step, state: 'here' } : step));
    const standing: TrackStep = {
      id: pause,
      lane: pauses[pause],
      label: states(`referral.${pause}`),
      at: undefined,
      state: 'here',
    };
    return [...steps.slice(0, here), standing, ...steps.slice(here)];
  }

  function pauseOf(): Pause | undefined {
    const { status, businessStatus } = referral;
    return (Object.keys(pauses) as Pause[]).find((one) => one === businessStatus || one === status);
  }

  function endedAt(steps: TrackStep[], ended: Step): TrackStep[] {
    const at = dayAndTime(ended.occurredAt);
    const walked = steps.filter(({ state, id }) => state === 'done' && (id !== 'decide' || ended.step !== 'decline'));
    return [
      ...walked,
      {
        id: ended.step,
        lane: ended.actorSide === 'target' ? 'lower' : 'upper',
        label: t(`track.${ends[ended.step as End]}`),
        at,
        state: 'done',
      },
    ];
  }
}
