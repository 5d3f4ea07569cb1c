import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { ErrorState } from '../../components/page-states';
import { afterApi, minutesKey, type PreparedMinutes } from '../after/after-api';

interface Props {
  id: string;
  minutes: PreparedMinutes;
  sentences: readonly { path: string; text: string }[];
}

/** Other words for any sentence of the draft, by its facilitator; what it was before stays in the version before. */
export function EditSentence({ id, minutes, sentences }: Props) {
  const { t } = useTranslation('live-minutes');
  const field = useId();
  const [path, setPath] = useState('');
  const [text, setText] = useState('');
  const edit = useCommand({
    run: (change: { path: string; text: string }) => afterApi.prepare(id, [change], minutes.version),
    changes: [minutesKey(id)],
    onDone: () => setPath(''),
  });
  const before = sentences.find((one) => one.path === path);
  const choose = (chosen: string) => {
    setPath(chosen);
    setText(sentences.find((one) => one.path === chosen)?.text ?? '');
  };
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary className="opens">{t('edit.title')}</summary>
      <label className="lab" htmlFor={`${field}-which`}>
        {t('edit.which')}
      </label>
      <select id={`${field}-which`} className="inp" value={path} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('edit.choose')}</option>
        {sentences.map((one) => (
          <option key={one.path} value={one.path}>
            {one.text}
          </option>
        ))}
      </select>
      {before && (
        <>
          <label className="lab" htmlFor={`${field}-text`}>
            {t('edit.text')}
          </label>
          <textarea
            id={`${field}-text`}
            className="inp"
            rows={3}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {edit.problem && <ErrorState inline error={edit.problem} hasTyped />}
          <button
            type="button"
            className="btn"
            disabled={edit.busy || text.trim() === '' || text.trim() === before.text}
            onClick={() => void edit.send({ path, text: text.trim() })}
          >
            {t('edit.keep')}
          </button>
        </>
      )}
    </details>
  );
}
