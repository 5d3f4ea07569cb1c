import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { type Problem, answer, client, queryClient, useCommand } from '../api';
import { ErrorState, Icon } from '../components';
import { DoorField, PasswordField } from '../sign-in/door-field';
import { DoorPage } from '../sign-in/door-page';
import { enterSession, isPasswordTooShort } from '../sign-in/enter';

const questions = ['network', 'organization', 'you'] as const;
const fields = {
  network: ['network'],
  organization: ['organization'],
  you: ['name', 'signInName', 'password'],
} as const;
const blank = { network: '', organization: '', name: '', signInName: '', password: '' };
type Answers = typeof blank;
type FieldName = keyof Answers;
const place = 'begin';

/** What was written survives a reload of this tab; the password does not. */
function keptAnswers(): Answers {
  try {
    return { ...blank, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Answers>), password: '' };
  } catch {
    return blank;
  }
}

/** One question a screen; the browser's own way back leads to the question before. */
export function BeginQuestions({ token }: { token: string }) {
  const { t } = useTranslation('begin');
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [written, setWritten] = useState(keptAnswers);
  const [missing, setMissing] = useState<FieldName | null>(null);
  const begin = useBegin(token);
  const reached = questions.findIndex((one) => fields[one].some((field) => !written[field].trim()));
  const asked = Number(search.get('question') ?? 1) - 1;
  const index = Math.max(0, Math.min(Number.isInteger(asked) ? asked : 0, reached < 0 ? 2 : reached));
  const question = questions[index] ?? 'network';
  const isLast = index === questions.length - 1;
  useFocusOnQuestion(fields[question][0], index);

  function write(field: FieldName, value: string) {
    const next = { ...written, [field]: value };
    setWritten(next);
    sessionStorage.setItem(place, JSON.stringify({ ...next, password: undefined }));
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found = fields[question].find((field) =>
      field === 'password' ? isPasswordTooShort(written.password) : !written[field].trim(),
    );
    setMissing(found ?? null);
    if (found) return document.getElementById(found)?.focus();
    if (!isLast) return void navigate({ search: `?question=${index + 2}`, hash });
    void begin.send(written);
  }

  const field = (name: FieldName) => ({
    id: name,
    label: t(name),
    value: written[name],
    wrong: missing === name ? t(`need.${name}`) : wrongOf(name, begin.problem),
    onWrite: (value: string) => write(name, value),
  });
  const wrongOf = (name: FieldName, problem: Problem | null) => {
    if (name === 'signInName' && problem && problem.code === 'sign-in-name-not-readable')
      return t('need.signInNameForm');
    return name === 'password' && problem?.code === 'password-too-short' ? t('need.password') : undefined;
  };

  return (
    <DoorPage title={t(`${question}Question`)} windowTitle={t('title')}>
      <form onSubmit={submit} noValidate>
        <p className="door-progress sm mut">
          <span>{t('step', { number: index + 1 })}</span>
          <span className="dots" aria-hidden="true">
            {questions.map((one, at) => (
              <i key={one} className={at <= index ? 'd' : undefined} />
            ))}
          </span>
        </p>
        {index === 0 && <p>{t('lead')}</p>}
        {question === 'network' && (
          <DoorField {...field('network')} help={t('networkHelp')} maxLength={100} autoComplete="off" />
        )}
        {question === 'organization' && (
          <DoorField
            {...field('organization')}
            help={t('organizationHelp')}
            maxLength={200}
            autoComplete="organization"
          />
        )}
        {question === 'you' && (
          <>
            <p>{t('youHelp')}</p>
            <DoorField {...field('name')} maxLength={60} autoComplete="name" />
            <DoorField
              {...field('signInName')}
              help={t('signInNameHelp')}
              maxLength={254}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordField
              {...field('password')}
              help={t('passwordHelp')}
              maxLength={128}
              autoComplete="new-password"
            />
            <p className="mut">{t('afterwards')}</p>
          </>
        )}
        {begin.problem && <BeginProblem problem={begin.problem} />}
        <button type="submit" className="btn p big wide" disabled={begin.busy}>
          {isLast ? t(begin.busy ? 'busy' : 'submit') : t('next')}
        </button>
        {index > 0 && (
          <button
            type="button"
            className="btn q door-back"
            onClick={() => void navigate({ search: `?question=${index}`, hash })}
          >
            <Icon name="back" />
            {t('back')}
          </button>
        )}
      </form>
    </DoorPage>
  );
}

function useBegin(token: string) {
  const navigate = useNavigate();
  return useCommand({
    run: (written: Answers) =>
      answer(
        client.POST('/api/network/begin', {
          body: {
            token,
            network: written.network.trim(),
            organization: written.organization.trim(),
            name: written.name.trim(),
            signInName: written.signInName.trim(),
            password: written.password,
          },
        }),
      ),
    onDone: async () => {
      sessionStorage.removeItem(place);
      await queryClient.invalidateQueries({ queryKey: ['network'] });
      await enterSession();
      void navigate('/', { replace: true });
    },
    // Somebody was first: this page then says so itself.
    onRefused: ({ code }) => {
      if (code === 'network-begun-already') void queryClient.invalidateQueries({ queryKey: ['network'] });
    },
  });
}

/** The first field of the next question is where one goes on writing; on arrival nothing takes the focus. */
function useFocusOnQuestion(field: FieldName, index: number) {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else document.getElementById(field)?.focus();
  }, [field, index]);
}

function BeginProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('begin');
  if (problem.status === 404)
    return <ErrorState inline error={problem} fact={t('linkGone')} todo={t('linkGoneDo')} hasTyped />;
  if (problem.code === 'sign-in-name-not-readable' || problem.code === 'password-too-short') return null;
  return <ErrorState inline error={problem} hasTyped />;
}
