import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { stageKinds, type StageKind } from '@app/live-protocol';
import type { PlannedStage } from '../live-api';
import { ofKind } from './stage-defaults';
import styles from './preparing.module.css';

interface Props {
  stage: PlannedStage;
  put: (part: Partial<PlannedStage>) => void;
}

const offered = [
  'sign-in',
  'agreement',
  'round',
  'board',
  'questions',
  'statements',
  'goals',
  'commitments',
  'words',
] as const;
/** Counting who agrees is a vote too. */
const isVote = (tool: (typeof offered)[number]): boolean => tool === 'statements';

/** What kind of stage it is, what people can do in it, and how its time and its groups behave. */
export function StageDetails({ stage, mayVote, put }: Props & { mayVote: boolean }) {
  const { t } = useTranslation('live-agenda');
  const id = useId();
  const tick = (label: string, checked: boolean, change: (checked: boolean) => void) => (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
      {label}
    </label>
  );
  return (
    <details>
      <summary className={styles.summary}>
        {t(`kind.${stage.kind}`)}
        {stage.fixed && ` · ${t('editor.isFixed')}`}
      </summary>
      <div className={styles.details}>
        <label htmlFor={`${id}-kind`}>{t('editor.kind')}</label>
        <select
          id={`${id}-kind`}
          className="inp"
          value={stage.kind}
          onChange={(event) => {
            const kind = event.target.value as StageKind;
            put({ kind, ...ofKind[kind] });
          }}
        >
          {stageKinds
            .filter((kind) => mayVote || kind !== 'dot-vote')
            .map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
        </select>
        <label htmlFor={`${id}-output`}>{t('editor.output')}</label>
        <input
          id={`${id}-output`}
          className="inp"
          maxLength={200}
          value={stage.output}
          onChange={(event) => put({ output: event.target.value })}
        />
        {tick(t('editor.fixed'), stage.fixed, (fixed) => put({ fixed }))}
        {tick(t('editor.byItself'), stage.advance === 'when-time-is-up', (isOn) =>
          put({ advance: isOn ? 'when-time-is-up' : 'by-hand' }),
        )}
        <fieldset className={styles.tools}>
          <legend>{t('editor.tools')}</legend>
          {offered
            .filter((tool) => mayVote || !isVote(tool))
            .map((tool) => (
              <span key={tool}>
                {tick(t(`tool.${tool}`), stage.tools.includes(tool), (isOn) => put(withTool(stage, tool, isOn)))}
              </span>
            ))}
        </fieldset>
        {stage.board && <BoardFields stage={stage} mayVote={mayVote} put={put} />}
        {stage.grouping && <GroupingFields stage={stage} put={put} />}
      </div>
    </details>
  );
}

/** A board and a round come with settings of their own. */
function withTool(stage: PlannedStage, tool: (typeof offered)[number], isOn: boolean): Partial<PlannedStage> {
  const tools = isOn ? [...stage.tools, tool] : stage.tools.filter((each) => each !== tool);
  if (tool === 'board') return { tools, board: isOn ? (stage.board ?? ofKind.board.board ?? null) : null };
  if (tool === 'round') return { tools, round: isOn ? (stage.round ?? ofKind.round.round ?? null) : null };
  return { tools };
}

function BoardFields({ stage, mayVote, put }: Props & { mayVote: boolean }) {
  const { t } = useTranslation('live-agenda');
  const id = useId();
  const board = stage.board!;
  return (
    <>
      <label htmlFor={`${id}-columns`}>{t('editor.columns')}</label>
      <input
        id={`${id}-columns`}
        className="inp"
        defaultValue={board.columns.join(t('editor.between'))}
        onBlur={(event) => {
          const columns = event.target.value.split(/[、,，;；]/).map((column) => column.trim().slice(0, 30));
          put({ board: { ...board, columns: columns.filter(Boolean).slice(0, 6) } });
        }}
      />
      <label htmlFor={`${id}-signing`}>{t('editor.signing')}</label>
      <select
        id={`${id}-signing`}
        className="inp"
        value={board.signing}
        onChange={(event) => put({ board: { ...board, signing: event.target.value as typeof board.signing } })}
      >
        {(['choice', 'always', 'never'] as const).map((signing) => (
          <option key={signing} value={signing}>
            {t(`signing.${signing}`)}
          </option>
        ))}
      </select>
      {mayVote && (
        <>
          <label htmlFor={`${id}-votes`}>{t('editor.votes')}</label>
          <input
            id={`${id}-votes`}
            className="inp"
            type="number"
            min={0}
            max={20}
            value={board.votes}
            onChange={(event) =>
              put({ board: { ...board, votes: Math.min(Math.max(Math.floor(Number(event.target.value)), 0), 20) } })
            }
          />
        </>
      )}
    </>
  );
}

function GroupingFields({ stage, put }: Props) {
  const { t } = useTranslation('live-agenda');
  const id = useId();
  const rule = stage.grouping!;
  const change = (part: Partial<typeof rule>) => put({ grouping: { ...rule, ...part } });
  const tick = (label: string, checked: boolean, to: (checked: boolean) => Partial<typeof rule>) => (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => change(to(event.target.checked))} />
      {label}
    </label>
  );
  return (
    <>
      <label htmlFor={`${id}-size`}>{t('grouping.size')}</label>
      <input
        id={`${id}-size`}
        className="inp"
        type="number"
        min={2}
        max={20}
        value={rule.size}
        onChange={(event) => change({ size: Math.min(Math.max(Math.floor(Number(event.target.value)), 2), 20) })}
      />
      {tick(t('grouping.mix'), rule.mix, (mix) => ({ mix }))}
      {tick(t('grouping.newFaces'), rule.newFaces, (newFaces) => ({ newFaces }))}
      <label htmlFor={`${id}-funders`}>{t('grouping.funders')}</label>
      <input
        id={`${id}-funders`}
        className="inp"
        type="number"
        min={0}
        max={20}
        value={rule.mostFunders}
        onChange={(event) => change({ mostFunders: Math.min(Math.max(Math.floor(Number(event.target.value)), 0), 20) })}
      />
    </>
  );
}
