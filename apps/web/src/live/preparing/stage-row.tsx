import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { antiPatternsOf, type Stage } from '@app/live-protocol';
import { Icon, timeOfDay } from '../../components';
import type { PlannedStage } from '../live-api';
import { StageDetails } from './stage-details';
import styles from './preparing.module.css';

interface Props {
  stage: PlannedStage;
  mayVote: boolean;
  startsAt: number | null;
  put: (part: Partial<PlannedStage>) => void;
  /** The handle is held: the row follows the pointer. */
  grab: () => void;
  up: (() => void) | null;
  down: (() => void) | null;
  remove: (() => void) | null;
}

export function StageRow({ stage, mayVote, startsAt, put, grab, up, down, remove }: Props) {
  const words = useTranslation('live');
  const { t } = useTranslation('live-agenda');
  const id = useId();
  const button = (act: (() => void) | null, icon: 'back' | 'no', label: string, turn = '') => (
    <button
      type="button"
      className={`${styles.icon} ${turn}`}
      disabled={!act}
      aria-label={label}
      onClick={() => act?.()}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      <time>
        <span className={styles.handle} onPointerDown={grab} title={t('editor.drag')} aria-hidden="true">
          ⠿
        </span>{' '}
        {startsAt !== null && timeOfDay(new Date(startsAt))}
      </time>
      <div className={styles.block}>
        <div className={styles.row}>
          <label className="unseen" htmlFor={`${id}-title`}>
            {words.t('prepare.stageTitle')}
          </label>
          <input
            id={`${id}-title`}
            className={`inp ${styles.title}`}
            maxLength={60}
            value={stage.title}
            onChange={(event) => put({ title: event.target.value })}
          />
          <label className={styles.minutes}>
            <input
              className="inp"
              type="number"
              min={1}
              max={480}
              aria-label={words.t('prepare.minutesOf', { stage: stage.title })}
              value={stage.minutes || ''}
              onChange={(event) => put({ minutes: Math.min(Math.max(Math.floor(Number(event.target.value)), 0), 480) })}
            />
            {words.t('prepare.minutes')}
          </label>
          <span className={styles.moves}>
            {button(up, 'back', words.t('prepare.up', { stage: stage.title }), styles.turnUp)}
            {button(down, 'back', words.t('prepare.down', { stage: stage.title }), styles.turnDown)}
            {button(remove, 'no', words.t('prepare.remove', { stage: stage.title }))}
          </span>
        </div>
        <label className="unseen" htmlFor={`${id}-prompt`}>
          {words.t('prepare.prompt')}
        </label>
        <textarea
          id={`${id}-prompt`}
          className={`inp ${styles.prompt}`}
          rows={1}
          maxLength={300}
          placeholder={words.t('prepare.promptEmpty')}
          value={stage.prompt}
          onChange={(event) => put({ prompt: event.target.value.replaceAll('\n', ' ') })}
        />
        {antiPatternsOf(stage as Stage).map((pattern) => (
          <p key={pattern} className={styles.warning} role="note">
            <Icon name="info" />
            <span>{t(`warning.${pattern}`)}</span>
          </p>
        ))}
        <StageDetails stage={stage} mayVote={mayVote} put={put} />
      </div>
    </>
  );
}
