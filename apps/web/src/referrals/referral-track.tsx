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

/** Two lines side by side: who has walked how far, and where it is now. */
export function ReferralTrack({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const { side, source, recipient, timeline } = referral;
  const dayAndTime = (instant: string) =>
    shell('date.withTime', { day: monthDay(shell, instant), time: timeOfDay(instant) });
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
    const ended = walked.find(({ step }) => step === 'decline' || step === 'withdraw');
    const steps: TrackStep[] = way.map(({ id, lane, done }) => {
      const found = walked.filter(({ step, detail }) => done.includes(step) && detail['decision'] !== 'refused').at(-1);
      const at = found && dayAndTime(found.occurredAt);
      return { id, lane, label: t(`track.${id}`), at, state: found ? 'done' : 'next' };
    });
    if (ended) return endedAt(steps, ended);
    const here = steps.find(({ state }) => state === 'next');
    return steps.map((step) => (step === here ? { ...step, state: 'here' } : step));
  }

  function endedAt(steps: TrackStep[], ended: Step): TrackStep[] {
    const at = dayAndTime(ended.occurredAt);
    const walked = steps.filter(({ state, id }) => state === 'done' && id !== 'decide');
    return [
      ...walked,
      {
        id: ended.step,
        lane: ended.step === 'decline' ? 'lower' : 'upper',
        label: t(ended.step === 'decline' ? 'track.declined' : 'track.withdrawn'),
        at,
        state: 'done',
      },
    ];
  }
}
