import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Problem, useCommand } from '../api';
import { DoorField, PasswordField } from '../sign-in/door-field';
import { enterSession, isPasswordTooShort } from '../sign-in/enter';
import { AcceptProblem } from './accept-problem';
import { type OpenInvitation, acceptInvitation } from './invitation-api';

interface AcceptFormsProps {
  token: string;
  invitation: OpenInvitation;
}

type Way = 'newHere' | 'haveAccount';
const blank = { name: '', signInName: '', password: '' };
type FieldName = keyof typeof blank;

/** For whoever is not signed in: a new account, or the one they have. */
export function AcceptForms({ token, invitation }: AcceptFormsProps) {
  const { t } = useTranslation('invitations');
  const [way, setWay] = useState<Way>('newHere');
  const [written, setWritten] = useState(blank);
  const [missing, setMissing] = useState<FieldName | null>(null);
  const navigate = useNavigate();
  const accept = useCommand({
    run: ({ name, ...account }: Partial<typeof blank> & { signInName: string; password: string }) =>
      acceptInvitation(token, { ...account, ...(name && { name }) }),
    onDone: async () => {
      await enterSession();
      void navigate('/', { replace: true });
    },
  });
  const isNew = way === 'newHere';

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isPasswordMissing = isNew ? isPasswordTooShort(written.password) : !written.password;
    const found =
      isNew && !written.name.trim()
        ? 'name'
        : !written.signInName.trim()
          ? 'signInName'
          : isPasswordMissing && 'password';
    setMissing(found || null);
    if (found) return document.getElementById(found)?.focus();
    void accept.send({
      ...(isNew && { name: written.name.trim() }),
      signInName: written.signInName.trim(),
      password: written.password,
    });
  }

  const needs = (name: FieldName) => (name === 'password' && !isNew ? t('need.existingPassword') : t(`need.${name}`));
  const field = (name: FieldName) => ({
    id: name,
    value: written[name],
    wrong: missing === name ? needs(name) : refused(name, accept.problem),
    onWrite: (value: string) => setWritten({ ...written, [name]: value }),
  });

  function refused(name: FieldName, problem: Problem | null) {
    if (name === 'signInName' && problem?.code === 'sign-in-name-not-readable') return t('need.signInNameForm');
    return name === 'password' && problem?.code === 'password-too-short' ? t('need.password') : undefined;
  }

  function turnTo(next: Way) {
    setWay(next);
    setMissing(null);
    accept.reset();
  }

  return (
    <div className="col g4">
      <div className="ways">
        {(['newHere', 'haveAccount'] as const).map((one) => (
          <button key={one} type="button" className="word" aria-pressed={way === one} onClick={() => turnTo(one)}>
            {t(one)}
          </button>
        ))}
      </div>
      <form onSubmit={submit} noValidate>
        {isNew && (
          <DoorField {...field('name')} label={t('name')} help={t('nameHelp')} maxLength={60} autoComplete="name" />
        )}
        <DoorField
          {...field('signInName')}
          label={t('signInName')}
          help={
            invitation.boundTo
              ? t('signInNameBound', { signInName: invitation.boundTo })
              : isNew
                ? t('signInNameHelp')
                : undefined
          }
          maxLength={254}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          {...field('password')}
          label={isNew ? t('password') : t('existingPassword')}
          help={isNew ? t('passwordHelp') : undefined}
          maxLength={128}
          autoComplete={isNew ? 'new-password' : 'current-password'}
        />
        {accept.problem && <AcceptProblem problem={accept.problem} invitation={invitation} />}
        <button type="submit" className="btn p big wide" disabled={accept.busy}>
          {accept.busy ? t('busy') : t('accept', { organization: invitation.organizationName })}
        </button>
      </form>
    </div>
  );
}
