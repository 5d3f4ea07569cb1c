import { useEffect, useState, useSyncExternalStore } from 'react';
import { mayTakePartInSafe, memberOf, type Stage } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { keeperOf, type SafeKeeper } from './safe-keeper';

/** The round of this stage as this device sees it; `takesPart` is false for guests and the people of a funder. */
export function useSafeRound(stage: Stage) {
  const { view, actions } = useRoom();
  const keeper = keeperOf(actions, view.room.session.id);
  const { notes, isFull, isKept } = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const me = memberOf(view.room, view.me.memberId);
  const takesPart = me !== undefined && mayTakePartInSafe(me);
  useEffect(() => {
    if (takesPart) keeper.follow(stage.id);
  }, [keeper, stage.id, takesPart]);
  const safe = keeper.stateOf(stage.id);
  const mine = notes.filter((note) => note.prompt === stage.id);
  return { keeper, safe, mine, isFull, isKept, takesPart, isRunning: view.room.current?.stageId === stage.id };
}

export interface RevealedNote {
  text: string;
  /** What it is called by, in a sealed round. */
  code: string | null;
}

/** What was revealed, read again whenever somebody took a note back. Null until it is here. */
export function useRevealed(keeper: SafeKeeper, stage: Stage): RevealedNote[] | null {
  const { view } = useRoom();
  const [read, setRead] = useState<RevealedNote[] | null>(null);
  const { status, notes } = keeper.stateOf(stage.id);
  const { live } = view;
  useEffect(() => {
    if (status !== 'revealed' || live.link !== 'joined') return;
    let isWanted = true;
    void live.askSafe({ op: 'read', prompt: stage.id }).then((answer) => {
      if (!isWanted || !answer.ok || answer.state !== 'read') return;
      const { notes: texts, codes } = answer;
      setRead(texts.map((text, at) => ({ text, code: codes?.[at] ?? null })));
    });
    return () => {
      isWanted = false;
    };
  }, [live, live.link, status, notes, stage.id]);
  return read;
}
