import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../../api/http';
import { type Problem, toProblem } from '../../api/problem';
import { ErrorState } from '../../components/page-states';
import { codeRefusal } from './code-refusal';

/** The six letters from the wall. Not through the outbox: a code that waits is an old one. */
export function CodeField({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('live-room');
  const field = useId();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    http
      .put(`/api/live-sessions/${sessionId}/attendance/mine`, { code })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  const refusal = problem && codeRefusal(problem);
  return (
    <form onSubmit={submit} style={{ marginTop: 10 }}>
      <label className="lab" htmlFor={field}>
        {t('signIn.codeLabel')}
      </label>
      <div className="row g2" style={{ alignItems: 'stretch' }}>
        <input
          id={field}
          className="inp big grow"
          style={{ minWidth: 0, letterSpacing: '0.12em' }}
          autoCapitalize="characters"
          autoComplete="off"
          maxLength={9}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="btn big" style={{ flexShrink: 0 }} disabled={busy || code.trim() === ''}>
          {t('signIn.codeSend')}
        </button>
      </div>
      {problem &&
        (refusal ? (
          <ErrorState inline error={problem} fact={t(`signIn.${refusal}`)} todo={t('signIn.codeLookAgain')} />
        ) : (
          <ErrorState inline error={problem} hasTyped />
        ))}
    </form>
  );
}
