import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, Icon } from '../components';

const shortest = 10;
const blank = { current: '', next: '', repeat: '' };

export function PasswordForm() {
  const { t } = useTranslation('account');
  const [written, setWritten] = useState(blank);
  const [wrong, setWrong] = useState<'tooShort' | 'notSame' | null>(null);
  const [isDone, setIsDone] = useState(false);
  const change = useCommand({
    run: (input: { current: string; next: string }, command) =>
      answer(client.POST('/api/me/password', { body: input, headers: commandHeaders(command) })),
    onDone: () => {
      setWritten(blank);
      setIsDone(true);
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsDone(false);
    const found =
      [...written.next.normalize('NFKC')].length < shortest
        ? 'tooShort'
        : written.next !== written.repeat
          ? 'notSame'
          : null;
    setWrong(found);
    if (!found) void change.send({ current: written.current, next: written.next });
  }

  const field = (name: keyof typeof blank, autoComplete: string, problem?: string, note?: string) => (
    <div className="fld">
      <label className="lab" htmlFor={`password-${name}`}>
        {t(name)}
      </label>
      <input
        id={`password-${name}`}
        className="inp"
        type="password"
        required
        autoComplete={autoComplete}
        value={written[name]}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `password-${name}-wrong` : undefined}
        onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
      />
      {note && <p className="help">{note}</p>}
      {problem && (
        <p className="wrong" id={`password-${name}-wrong`}>
          <Icon name="info" />
          {problem}
        </p>
      )}
    </div>
  );

  return (
    <section aria-labelledby="password-title">
      <h2 className="h2" id="password-title">
        {t('password')}
      </h2>
      <form className="password-form" onSubmit={submit}>
        {field('current', 'current-password')}
        {field('next', 'new-password', wrong === 'tooShort' ? t('tooShort') : undefined, t('passwordNote'))}
        {field('repeat', 'new-password', wrong === 'notSame' ? t('notSame') : undefined)}
        {change.problem && <PasswordProblem problem={change.problem} />}
        <button type="submit" className="btn" disabled={change.busy}>
          {t('save')}
        </button>
        <p role="status">
          {isDone && (
            <span className="done-note">
              <Icon name="checkc" />
              {t('saved')}
            </span>
          )}
        </p>
      </form>
    </section>
  );
}

function PasswordProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('account');
  if (problem.code === 'current-password-wrong')
    return <ErrorState inline error={problem} fact={t('wrongCurrent')} todo={t('wrongCurrentDo')} />;
  if (problem.code === 'password-too-short') return <ErrorState inline error={problem} fact={t('tooShort')} />;
  return <ErrorState inline error={problem} hasTyped />;
}
