import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage, type Stage } from '@app/live-protocol';
import { HeldBack } from '../room/held-back';
import KeepPlace, { focusOn } from '../room/keep-place';
import { PresentPeople } from '../room/present-people';
import { useRoom } from '../room/room-context';
import { nextStage, runningRound } from '../room/room-view';
import { Spoken } from '../room/spoken';
import { facilitatorPart } from '../stages/facilitator-parts';
import { kindShown } from '../stages/registry';
import { StagePart } from '../stages/stage-part';
import { loadTexts } from '../../texts/texts';
import { WallSorting } from '../wall/wall-sorting';
import { AgendaColumn } from './agenda-column';
import { AgendaPlaces } from './agenda-places';
import { AskOnce } from './ask-once';
import { BalanceBar } from './balance-bar';
import { CardAside } from './card-aside';
import { useLiveKeys } from './live-keys';
import { KeyHelp } from './key-help';
import { NightBar } from './night-bar';
import { RoundTitle } from './round-title';
import { TableView } from './table-view';
import { useFacilitatorActs } from './use-facilitator-acts';
import { WorkView } from './work-view';
import styles from './facilitator.module.css';

const AttendanceDesk = lazy(async () => ({
  default: (await import('../attendance/attendance-desk')).AttendanceDesk,
}));

const ExtendStage = lazy(async () => {
  const [file] = await Promise.all([import('./extend-stage'), loadTexts(['live-agenda'])]);
  return { default: file.ExtendStage };
});

export type MiddleView = 'stage' | 'table' | 'wall' | 'work' | 'agenda' | 'people';
const views: MiddleView[] = ['table', 'wall', 'work', 'agenda', 'people'];
/** A mouse click leaves the focus where it was: otherwise the space bar would press that button again instead of passing on. */
const keepFocus = (event: MouseEvent) => {
  if ((event.target as HTMLElement).closest('button, summary')) event.preventDefault();
};

/** Nobody is asked in turn and no wall is filled: what people write is what the facilitator needs to see. */
const isWrittenOnly = ({ tools }: Stage) =>
  !tools.some((tool) => tool === 'round' || tool === 'board' || tool === 'sign-in') && tools.length > 0;

type Question = 'advance' | 'close' | 'extend' | 'help' | null;

/** The room of the person who holds it together: agenda, round table, wall, and the balance of voices. */
export function FacilitatorRoom({ leave }: { leave: () => void }) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  const { view } = useRoom();
  const acts = useFacilitatorActs();
  const stage = currentStage(view.room);
  const kind = kindShown(stage);
  const ownPart = kind && facilitatorPart(kind);
  const opening: MiddleView = ownPart ? 'stage' : stage && isWrittenOnly(stage) ? 'work' : 'table';
  const [chosen, setChosen] = useState<{ view: MiddleView; stageId: string | undefined } | null>(null);
  const setShown = (view: MiddleView | null) =>
    setChosen(view === null || view === opening ? null : { view, stageId: stage?.id });
  const shown = chosen === null || chosen.view === 'stage' ? opening : chosen.view;
  // Each stage opens with what is done in it. Whoever is at something else meanwhile stays there and is told.
  const isElsewhere = shown !== opening && chosen?.stageId !== stage?.id;
  const [question, setQuestion] = useState<Question>(null);
  const hasRound = runningRound(view.room) !== null;
  useLiveKeys({
    passOn: () => acts.passOn('spoken'),
    later: () => acts.passOn('later'),
    oneMinuteMore: acts.oneMinuteMore,
    advance: () => nextStage(view.room) && setQuestion('advance'),
    agenda: () => setShown(shown === 'agenda' ? null : 'agenda'),
    cards: () => setShown(shown === 'wall' ? null : 'wall'),
    help: () => setQuestion('help'),
  });
  const next = nextStage(view.room);
  const extend = () => setQuestion('extend');
  // Whoever opened the session pressed a button of a page that is gone now.
  useEffect(() => {
    if (document.activeElement === document.body) focusOn(null);
  }, []);
  return (
    <div className={styles.room} onMouseDown={keepFocus}>
      <a className="skip" href="#content">
        {shell.t('skip')}
      </a>
      <NightBar leave={leave} close={() => setQuestion('close')} help={() => setQuestion('help')} />
      <div className={styles.heldBack}>
        <HeldBack />
      </div>
      <div className={styles.columns}>
        <AgendaColumn advance={() => setQuestion('advance')} change={() => setShown('agenda')} extend={extend} />
        <main className={styles.middle} id="content" tabIndex={-1}>
          <div className={styles.middleHead}>
            <RoundTitle />
            <nav className={styles.views} aria-label={t('room.views')}>
              {(ownPart ? (['stage', ...views] as const) : views).map((id) => (
                <button type="button" key={id} aria-pressed={shown === id} onClick={() => setShown(id)}>
                  {words.t(`view.${id}`)}
                </button>
              ))}
            </nav>
          </div>
          {isElsewhere && stage && (
            <p className={styles.meanwhile} role="status">
              {words.t('view.meanwhile', { stage: stage.title })}
              <button type="button" className="btn q" onClick={() => setShown(null)}>
                {words.t('view.goThere')}
              </button>
            </p>
          )}
          {shown === 'stage' && stage && <StagePart key={stage.id} part={ownPart} stage={stage} />}
          {shown === 'table' && <TableView />}
          {shown === 'wall' && <WallSorting />}
          {shown === 'work' && <WorkView />}
          {shown === 'agenda' && <AgendaPlaces extend={extend} onGo={() => setShown(null)} />}
          {shown === 'people' && (
            <>
              <Suspense>
                <AttendanceDesk />
              </Suspense>
              <PresentPeople />
            </>
          )}
          {(shown === 'table' || hasRound) && <BalanceBar />}
        </main>
        <CardAside expand={() => setShown('wall')} />
      </div>
      {question === 'advance' && next && (
        <AskOnce
          title={words.t('advance.question', { stage: next.title })}
          text={hasRound ? words.t('advance.endsRound') : words.t('advance.everyone')}
          yes={words.t('advance.yes')}
          no={words.t('advance.no')}
          onYes={() => {
            setShown(null);
            acts.advance();
          }}
          onDone={() => setQuestion(null)}
        />
      )}
      {question === 'close' && (
        <AskOnce
          title={words.t('close.question')}
          text={words.t('close.what')}
          yes={words.t('close.yes')}
          no={words.t('close.no')}
          onYes={acts.close}
          onDone={() => setQuestion(null)}
        />
      )}
      {question === 'extend' && stage && (
        <Suspense>
          <ExtendStage extend={acts.extend} onDone={() => setQuestion(null)} />
        </Suspense>
      )}
      {question === 'help' && <KeyHelp onDone={() => setQuestion(null)} />}
      <Spoken />
      <KeepPlace />
    </div>
  );
}
