import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { type Problem, answer, client, commandHeaders, queryClient, sessionKey, useCommand } from '../api';
import { ErrorState, Icon } from '../components';
import { readSession, useNetwork } from '../session/session';
import { SignInHero } from './sign-in-hero';
import './sign-in.css';

/** Only a path of our own may follow a sign-in. */
const ownPath = (path: string | null) => (path && /^\/(?![/\\])/.test(path) ? path : '/');

export default function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { t: shell } = useTranslation('shell');
  const { data: network } = useNetwork();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [missing, setMissing] = useState<'signInName' | 'password' | null>(null);
  const signIn = useCommand({
    run: (body: { signInName: string; password: string }, command) =>
      answer(client.POST('/api/sign-in', { body, headers: commandHeaders(command) })),
    onDone: async () => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'network' });
      await queryClient.prefetchQuery({ queryKey: sessionKey, queryFn: () => readSession() });
      void navigate(ownPath(search.get('return')), { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t('title')} · ${shell('product')}`;
  }, [t, shell]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const firstMissing = !signInName.trim() ? 'signInName' : !password ? 'password' : null;
    setMissing(firstMissing);
    if (firstMissing) return document.getElementById(firstMissing)?.focus();
    void signIn.send({ signInName: signInName.trim(), password });
  }

  return (
    <div className="sign-in">
      <SignInHero network={network?.name} />
      <main className="sign-in-body">
        <h1 className="h1">{t('title')}</h1>
        <form onSubmit={submit} noValidate>
          <Field id="signInName" label={t('signInName')} wrong={missing === 'signInName' ? t('needName') : undefined}>
            <input
              id="signInName"
              className="inp big"
              value={signInName}
              onChange={(event) => setSignInName(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={missing === 'signInName'}
              aria-describedby={missing === 'signInName' ? 'signInName-wrong' : undefined}
            />
          </Field>
          <Field id="password" label={t('password')} wrong={missing === 'password' ? t('needPassword') : undefined}>
            <div className="password">
              <input
                id="password"
                className="inp big"
                type={isShown ? 'text' : 'password'}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
                autoComplete="current-password"
                aria-invalid={missing === 'password'}
                aria-describedby={missing === 'password' ? 'password-wrong' : undefined}
              />
              <button type="button" className="iconbtn" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
                <Icon name={isShown ? 'eyeoff' : 'eye'} label={isShown ? t('hide') : t('show')} />
              </button>
            </div>
          </Field>
          <p className="help">{t('forgot')}</p>
          {signIn.problem && <SignInProblem problem={signIn.problem} />}
          <button type="submit" className="btn p big wide" disabled={signIn.busy}>
            {signIn.busy ? t('busy') : t('submit')}
          </button>
        </form>
        <p className="sm mut foot">
          {t('noFace')} {network?.demo && shell('demo')}
        </p>
      </main>
    </div>
  );
}

interface FieldProps {
  id: string;
  label: string;
  wrong: string | undefined;
  children: ReactNode;
}

const Field = ({ id, label, wrong, children }: FieldProps) => (
  <div className="fld">
    <label className="lab" htmlFor={id}>
      {label}
    </label>
    {children}
    {wrong && (
      <p className="wrong" id={`${id}-wrong`}>
        <Icon name="info" />
        {wrong}
      </p>
    )}
  </div>
);

function SignInProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('sign-in');
  if (problem.status === 429) {
    const minutes = problem.details['minutes'];
    const todo = typeof minutes === 'number' ? t('tooManyIn', { count: minutes }) : t('tooManyDo');
    return <ErrorState inline error={problem} fact={t('tooMany')} todo={todo} />;
  }
  if (problem.status === 401) return <ErrorState inline error={problem} fact={t('wrong')} todo={t('wrongDo')} />;
  return <ErrorState inline error={problem} hasTyped />;
}
