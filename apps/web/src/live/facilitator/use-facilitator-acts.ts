import { useRef } from 'react';
import { useRoom } from '../room/room-context';
import { runningRound } from '../room/room-view';

/** What the buttons and the keys do alike. Each carries what the facilitator saw, so a press that comes late changes nothing. */
export function useFacilitatorActs() {
  const { view, actions } = useRoom();
  const { current } = view.room;
  const guard = current ? { ifStage: current.stageId, ifVersion: current.version } : {};
  const holder = runningRound(view.room)?.holder ?? null;
  // A second press before the answer names the same holder and is refused; holding it back spares the refusal.
  const passing = useRef<string | null>(null);
  return {
    passOn: (outcome: 'spoken' | 'passed' | 'later') => {
      if (!holder || passing.current === holder) return;
      passing.current = holder;
      void actions.send('round.pass-on', { holder, outcome }).then(() => {
        passing.current = null;
      });
    },
    oneMinuteMore: () => {
      if (holder) void actions.send('round.extend', { seconds: 60 });
    },
    give: (to: string) => void actions.send('round.give', { holder, to }),
    endRound: () => void actions.send('round.end', {}),
    extend: (minutes: number) => void actions.send('stage.extend', { minutes }, guard),
    pause: () => void actions.send('stage.pause', {}, guard),
    resume: () => void actions.send('stage.resume', {}, guard),
    advance: () => void actions.send('stage.advance', {}, guard),
    goTo: (stageId: string) => void actions.send('stage.go', { stageId }, guard),
    close: () => void actions.send('session.close', {}),
  };
}
