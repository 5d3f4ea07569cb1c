import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, ErrorState, Facts, Mark } from '../components';
import { labelsListed } from '../texts/joining';
import { RobotForm } from './robot-form';
import { useReason, useRobotWrong } from './robot-words';
import { type Robot, robotGroups, useMoveRobot, useRemoveRobot } from './robots';

export function RobotCard({ robot }: { robot: Robot }) {
  const { t } = useTranslation('notification-settings');
  const { t: shell } = useTranslation('shell');
  const [isChanging, setIsChanging] = useState(false);
  if (isChanging) return <RobotForm robot={robot} onClose={() => setIsChanging(false)} />;
  const isActive = robot.state === 'active';
  const groups = robotGroups.filter((group) => robot.groups.includes(group)).map((group) => t(`robot.group.${group}`));
  return (
    <article className="note robot">
      <header className="row wrap g3">
        <h2 className="h2">{robot.name}</h2>
        <Mark
          tone={isActive ? 'both' : robot.pauseReason ? 'risk' : 'still'}
          icon={isActive ? 'check' : 'pause'}
          word={t(`robot.state.${isActive ? 'active' : 'paused'}`)}
        />
      </header>
      <Standing robot={robot} />
      <Facts
        rows={[
          { label: t(`robot.provider.${robot.provider as 'wecom'}`), value: `…${robot.addressEnd}` },
          { label: t('robot.groups'), value: labelsListed(groups) },
          { label: t('robot.language'), value: shell(`language.${robot.language}`) },
          {
            label: t('robot.lastSent'),
            value: robot.lastSentAt ? <DateText value={robot.lastSentAt} /> : t('robot.neverSent'),
          },
        ]}
      />
      <TestAnswer robot={robot} />
      <RobotActs robot={robot} onChange={() => setIsChanging(true)} />
    </article>
  );
}

function Standing({ robot }: { robot: Robot }) {
  const { t } = useTranslation('notification-settings');
  const reason = useReason();
  const { state, pauseReason, lastRefusal, waiting } = robot;
  return (
    <>
      {state === 'paused' && (
        <p className={pauseReason ? 'wrong' : 'mut'}>
          {pauseReason ? t('robot.pausedBecause', { reason: reason(pauseReason) }) : t('robot.pausedByPerson')}
        </p>
      )}
      {state === 'active' && lastRefusal && <p>{t('robot.retrying', { reason: reason(lastRefusal) })}</p>}
      {waiting > 0 && <p className="mut">{t('robot.waiting', { count: waiting })}</p>}
    </>
  );
}

function TestAnswer({ robot: { test } }: { robot: Robot }) {
  const { t } = useTranslation('notification-settings');
  const reason = useReason();
  return (
    <p role="status">
      {test?.answer === null && t('robot.testing')}
      {test?.answer === 'taken' && t('robot.testTaken')}
      {test?.answer && test.answer !== 'taken' && t('robot.testRefused', { reason: reason(test.answer) })}
    </p>
  );
}

function RobotActs({ robot, onChange }: { robot: Robot; onChange: () => void }) {
  const { t } = useTranslation('notification-settings');
  const wrong = useRobotWrong();
  const [isSure, setIsSure] = useState(false);
  const move = useMoveRobot(robot);
  const remove = useRemoveRobot(robot);
  const may = (action: Robot['allowedActions'][number]) => robot.allowedActions.includes(action);
  const problem = move.problem ?? remove.problem;
  if (isSure)
    return (
      <div role="alert">
        <p>{t('robot.removeSure')}</p>
        <div className="row wrap g3">
          <button type="button" className="btn x" disabled={remove.busy} onClick={() => void remove.send()}>
            {t('robot.removeYes')}
          </button>
          <button type="button" className="btn" onClick={() => setIsSure(false)}>
            {t('robot.removeNo')}
          </button>
        </div>
        {problem && <ErrorState inline error={problem} />}
      </div>
    );
  return (
    <>
      <div className="row wrap g3">
        {may('test') && (
          <button
            type="button"
            className="btn"
            disabled={move.busy || robot.test?.answer === null}
            onClick={() => void move.send('test')}
          >
            {t('robot.test')}
          </button>
        )}
        {(['pause', 'resume'] as const).filter(may).map((action) => (
          <button
            key={action}
            type="button"
            className={action === 'resume' ? 'btn p' : 'btn'}
            disabled={move.busy}
            onClick={() => void move.send(action)}
          >
            {t(`robot.${action}`)}
          </button>
        ))}
        {may('change') && (
          <button type="button" className="btn q" onClick={onChange}>
            {t('robot.change')}
          </button>
        )}
        {may('remove') && (
          <button type="button" className="btn q" onClick={() => setIsSure(true)}>
            {t('robot.remove')}
          </button>
        )}
      </div>
      {problem && <ErrorState inline error={problem} fact={wrong(problem)} />}
    </>
  );
}
