import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api';
import { ErrorState } from '../../components';
import type { LiveSession } from '../live-api';
import { ownTemplates, ownTemplatesKey } from './own-templates';

/** This agenda, kept for the next time. */
export function KeepAsTemplate({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-agenda');
  const id = useId();
  const [title, setTitle] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const save = useCommand({
    run: (name: string, { key }) =>
      ownTemplates.keep({ title: name, base: session.template, agenda: session.agenda }, key),
    changes: [ownTemplatesKey],
    onDone: () => {
      setTitle(null);
      setKept(true);
    },
  });
  if (isKept)
    return (
      <span role="status">
        {t('template.kept')} <Link to="/live/templates">{t('template.see')}</Link>
      </span>
    );
  if (title === null)
    return (
      <button type="button" className="btn" onClick={() => setTitle(session.title)}>
        {t('template.keep')}
      </button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void save.send(title.trim());
  };
  return (
    <form className="row g2 wrap" onSubmit={submit}>
      <label htmlFor={id}>{t('template.name')}</label>
      <input
        id={id}
        className="inp"
        maxLength={60}
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" className="btn p" disabled={save.busy}>
        {t('template.keep')}
      </button>
      {save.problem && <ErrorState inline error={save.problem} hasTyped />}
    </form>
  );
}
