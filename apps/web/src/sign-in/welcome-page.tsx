import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { type Schema, answer, client, queryClient, sessionKey, toProblem, useCommand } from '../api';
import { ErrorState, Icon, LoadingState } from '../components';
import { readSession, useNetwork } from '../session/session';
import { SignInHero } from './sign-in-hero';
import './sign-in.css';

const shortest = 10;

/** Where a one-time link leads. Its token stands after '#', which no server ever sees. */
export default function WelcomePage() {
  const { t } = useTranslation('welcome');
  const { t: shell } = useTranslation('shell');
  const { data: network } = useNetwork();
  const token = useLocation().hash.slice(1);
  const link = useQuery({
    queryKey: ['sign-in-link', token],
    queryFn: () => answer(client.POST('/api/sign-in-links/open', { body: { token: token || '-' } })),
    staleTime: Infinity,
    retry: false,
  });
  useEffect(() => {
    document.title = `${t('title')} · ${shell('product')}`;
  }, [t, shell]);

  return (
    <div className="sign-in">
      <SignInHero network={network?.name} />
      <main className="sign-in-body">
        <h1 className="h1">{link.data ? t('hello', { name: link.data.displayName }) : t('title')}</h1>
        {link.isPending && <LoadingState />}
        {link.error && <LinkProblem error={link.error} onRetry={() => void link.refetch()} />}
        {link.data && <ChoosePassword token={token} link={link.data} />}
      </main>
    </div>
  );
}

function LinkProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('welcome');
  const problem = toProblem(error);
  if (problem.status !== 404) return <ErrorState error={problem} onRetry={onRetry} />;
  return (
    <>
      <ErrorState inline error={problem} fact={t('gone')} todo={t('goneDo')} />
      <p>
        <Link to="/sign-in">{t('toSignIn')}</Link>
      </p>
    </>
  );
}

function ChoosePassword({ token, link }: { token: string; link: Schema<'SignInLinkDto'> }) {
  const { t } = useTranslation('welcome');
  const navigate = useNavigate();
  const [written, setWritten] = useState({ password: '', repeat: '' });
  const [wrong, setWrong] = useState<'tooShort' | 'notSame' | null>(null);
  const choose = useCommand({
    run: async (password: string) => {
      await answer(client.POST('/api/sign-in-links/use', { body: { token, password } }));
      return answer(client.POST('/api/sign-in', { body: { signInName: link.signInName, password } }));
    },
    onDone: async () => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'network' });
      await queryClient.prefetchQuery({ queryKey: sessionKey, queryFn: () => readSession() });
      void navigate('/', { replace: true });
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isShort = [...written.password.normalize('NFKC')].length < shortest;
    const found = isShort ? 'tooShort' : written.password !== written.repeat ? 'notSame' : null;
    setWrong(found);
    if (found) return document.getElementById(found === 'tooShort' ? 'password' : 'repeat')?.focus();
    void choose.send(written.password);
  }

  const field = (name: keyof typeof written, problem: string | undefined, note?: string) => (
    <div className="fld">
      <label className="lab" htmlFor={name}>
        {t(name)}
      </label>
      <input
        id={name}
        className="inp big"
        type="password"
        autoComplete="new-password"
        value={written[name]}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${name}-wrong` : undefined}
        onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
      />
      {note && <p className="help">{note}</p>}
      {problem && (
        <p className="wrong" id={`${name}-wrong`}>
          <Icon name="info" />
          {problem}
        </p>
      )}
    </div>
  );

  return (
    <form onSubmit={submit} noValidate>
      <p>{link.purpose === 'reset' ? t('reset') : t('invitation', { organizations: link.organizations.join('、') })}</p>
      <div className="fld">
        <label className="lab" htmlFor="signInName">
          {t('signInName')}
        </label>
        <input id="signInName" className="inp big" value={link.signInName} readOnly autoComplete="username" />
      </div>
      {field('password', wrong === 'tooShort' ? t('tooShort') : undefined, t('passwordNote'))}
      {field('repeat', wrong === 'notSame' ? t('notSame') : undefined)}
      {choose.problem && <LinkProblem error={choose.problem} onRetry={() => void choose.send(written.password)} />}
      <button type="submit" className="btn p big wide" disabled={choose.busy}>
        {choose.busy ? t('busy') : t('submit')}
      </button>
    </form>
  );
}
