import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { type Schema, answer, client, toProblem, useCommand } from '../api';
import { ErrorState, LoadingState } from '../components';
import { DoorField } from './door-field';
import { DoorPage } from './door-page';
import { enterSession, isPasswordTooShort, signIn } from './enter';
import { listed } from '../texts/joining';

/** Where a one-time link leads. Its token stands after '#', which no server ever sees. */
export default function WelcomePage() {
  const { t } = useTranslation('welcome');
  const token = useLocation().hash.slice(1);
  const link = useQuery({
    queryKey: ['sign-in-link', token],
    queryFn: () => answer(client.POST('/api/sign-in-links/open', { body: { token: token || '-' } })),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <DoorPage title={link.data ? t('hello', { name: link.data.displayName }) : t('title')} windowTitle={t('title')}>
      {link.isPending && <LoadingState />}
      {link.error && <LinkProblem error={link.error} onRetry={() => void link.refetch()} />}
      {link.data && <ChoosePassword token={token} link={link.data} />}
    </DoorPage>
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
      return signIn({ signInName: link.signInName, password });
    },
    onDone: async () => {
      await enterSession();
      void navigate('/', { replace: true });
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isShort = isPasswordTooShort(written.password);
    const found = isShort ? 'tooShort' : written.password !== written.repeat ? 'notSame' : null;
    setWrong(found);
    if (found) return document.getElementById(found === 'tooShort' ? 'password' : 'repeat')?.focus();
    void choose.send(written.password);
  }

  const field = (name: keyof typeof written, problem: string | undefined, note?: string) => (
    <DoorField
      id={name}
      label={t(name)}
      help={note}
      wrong={problem}
      type="password"
      autoComplete="new-password"
      value={written[name]}
      onWrite={(value) => setWritten({ ...written, [name]: value })}
    />
  );

  return (
    <form onSubmit={submit} noValidate>
      <p>{link.purpose === 'reset' ? t('reset') : t('invitation', { organizations: listed(link.organizations) })}</p>
      <DoorField id="signInName" label={t('signInName')} value={link.signInName} readOnly autoComplete="username" />
      {field('password', wrong === 'tooShort' ? t('tooShort') : undefined, t('passwordNote'))}
      {field('repeat', wrong === 'notSame' ? t('notSame') : undefined)}
      {choose.problem && <LinkProblem error={choose.problem} onRetry={() => void choose.send(written.password)} />}
      <button type="submit" className="btn p big wide" disabled={choose.busy}>
        {choose.busy ? t('busy') : t('submit')}
      </button>
    </form>
  );
}
