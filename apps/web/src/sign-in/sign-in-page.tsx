import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { WayBack } from '../assisting/way-back';
import { ElderEntry } from '../elder/elder-entry';
import { usePresentation } from '../presentation/presentation';
import { useNetwork } from '../session/session';
import { DoorField, PasswordField } from './door-field';
import { DoorPage } from './door-page';
import { enterSession } from './enter';
import { SignInProblem } from './sign-in-problem';

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
  const [ownDevice, setOwnDevice] = useState(false);
  const { t: elderly } = useTranslation('elder');
  const { elder } = usePresentation();
  const [missing, setMissing] = useState<'signInName' | 'password' | null>(null);
  const signIn = useCommand({
    run: (body: { signInName: string; password: string; ownDevice?: boolean }, command) =>
      answer(client.POST('/api/sign-in', { body, headers: commandHeaders(command) })),
    onDone: async () => {
      await enterSession();
      void navigate(ownPath(search.get('return')), { replace: true });
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const firstMissing = !signInName.trim() ? 'signInName' : !password ? 'password' : null;
    setMissing(firstMissing);
    if (firstMissing) return document.getElementById(firstMissing)?.focus();
    void signIn.send({ signInName: signInName.trim(), password, ...(ownDevice && { ownDevice }) });
  }

  // Nobody can sign in to a network that has not begun.
  if (network && !network.begun) return <Navigate to="/begin" replace />;
  return (
    <DoorPage
      title={t('title')}
      foot={
        <>
          {t('noFace')} {network?.demo && shell('demo')}
        </>
      }
    >
      <WayBack />
      <form onSubmit={submit} noValidate>
        <DoorField
          id="signInName"
          label={t('signInName')}
          wrong={missing === 'signInName' ? t('needName') : undefined}
          value={signInName}
          onWrite={setSignInName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          id="password"
          label={t('password')}
          wrong={missing === 'password' ? t('needPassword') : undefined}
          value={password}
          onWrite={setPassword}
          autoComplete="current-password"
        />
        {elder && (
          <div>
            <label className="own-device">
              <input type="checkbox" checked={ownDevice} onChange={(event) => setOwnDevice(event.target.checked)} />
              {elderly('ownDevice')}
            </label>
            <p className="help">{elderly('ownDeviceNote')}</p>
          </div>
        )}
        <p className="help">{t('forgot')}</p>
        {signIn.problem && <SignInProblem problem={signIn.problem} />}
        <button type="submit" className="btn p big wide" disabled={signIn.busy}>
          {signIn.busy ? t('busy') : t('submit')}
        </button>
      </form>
      <ElderEntry />
    </DoorPage>
  );
}
