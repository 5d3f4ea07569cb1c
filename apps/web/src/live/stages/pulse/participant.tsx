import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PulseChoice, type PulseQuestion, pulseQuestionCodes, pulseQuestions } from '@app/live-protocol';
import { answer, client, type Schema } from '../../../api';
import { Choice, TextField } from '../../../components/choices';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';

interface Given {
  choices: Partial<Record<PulseQuestion, PulseChoice>>;
  line: string;
  isSent: boolean;
}
const nothing: Given = { choices: {}, line: '', isSent: false };

const send = (id: string, { choices, line }: Given) => {
  const { 'at-ease': atEase, ...others } = choices;
  // Which choice fits which question is checked where the questions are asked.
  const body = {
    ...others,
    ...(atEase && { atEase }),
    ...(line.trim() && { line: line.trim() }),
  } as Schema<'PulseAnswersDto'>;
  return answer(client.PUT('/api/live-sessions/{id}/pulse', { params: { path: { id } }, body }));
};

/** How it was, without a name. Kept on this device and sent again after a cut, until the meeting closes. */
export default function PulsePart() {
  const { t } = useTranslation('meeting-room');
  const { view } = useRoom();
  const { id } = view.room.session;
  const [kept, keep] = useDraft(`${id}:pulse`);
  const given = kept === '' ? nothing : (JSON.parse(kept) as Given);
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  const latest = useRef(given);
  latest.current = given;
  const write = (change: Partial<Given>) => keep(JSON.stringify({ ...given, isSent: false, ...change }));

  const put = async () => {
    setState('sending');
    try {
      await send(id, latest.current);
      keep(JSON.stringify({ ...latest.current, isSent: true }));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  // The server holds answers in memory until the meeting closes: after a cut they are sent again.
  useEffect(() => {
    if (latest.current.isSent) send(id, latest.current).catch(() => undefined);
  }, [id, view.joinedAt]);

  const isEmpty = Object.keys(given.choices).length === 0 && given.line.trim() === '';
  return (
    <section className={parts.section}>
      <h2>{t('pulse.title')}</h2>
      <p className={parts.quiet}>{t('pulse.noName')}</p>
      {pulseQuestionCodes.map((question) => (
        <div key={question} className={parts.field}>
          <Choice
            inline
            legend={t(`pulse.question.${question}`)}
            name={`pulse-${question}`}
            options={(pulseQuestions[question] as readonly PulseChoice[]).map((value) => ({
              value,
              word: t(`pulse.choice.${value}`),
            }))}
            value={given.choices[question]}
            onChange={(choice) => write({ choices: { ...given.choices, [question]: choice } })}
          />
        </div>
      ))}
      <div className={parts.field}>
        <TextField
          id="pulse-line"
          label={t('pulse.line')}
          value={given.line}
          max={300}
          lines={2}
          onChange={(line) => write({ line })}
        />
      </div>
      {state === 'failed' && <p role="alert">{t('pulse.notSent')}</p>}
      {given.isSent ? (
        <p role="status">{t('pulse.sent')}</p>
      ) : (
        <button
          type="button"
          className="btn p wide"
          style={{ marginTop: 14 }}
          disabled={isEmpty || state === 'sending'}
          onClick={() => void put()}
        >
          {t('pulse.send')}
        </button>
      )}
    </section>
  );
}
