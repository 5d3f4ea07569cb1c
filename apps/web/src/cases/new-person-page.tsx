import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import { type ServiceUser, type ServiceUserKept, useCaseRule, usePerson } from './cases';
import { bodyOf, missingIn, nothingWritten, questionCount, writtenOf, type WrittenPerson } from './person-form';
import { PersonQuestion } from './person-questions';
import './cases.css';

const isPhone = () => matchMedia('(max-width: 767px)').matches;

/** One question a screen on a phone, one column elsewhere. With an id the person is changed. */
export default function NewPersonPage() {
  const { id } = useParams();
  const { data, error, refetch } = usePerson(id);
  if (id && error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (id && !data) return <LoadingState />;
  return (
    <WithDraft<WrittenPerson> kind="service-user" version={data?.version}>
      {(draft) => <Form person={data} draft={draft} />}
    </WithDraft>
  );
}

function Form({ person, draft }: { person: ServiceUser | undefined; draft: Draft<WrittenPerson> }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const rule = useCaseRule();
  const [written, setWritten] = useWritten(draft, () => (person ? writtenOf(person) : nothingWritten));
  const [step, setStep] = useState(0);
  const [showsMissing, setShowsMissing] = useState(false);
  const save = useCommand<WrittenPerson, ServiceUserKept>({
    run: async (input, headers) => {
      const body = bodyOf(input);
      const key = await draft.keyFor(body, headers.key);
      if (!person)
        return answer(
          client.POST('/api/service-users', {
            params: { header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
            body,
          }),
        );
      const header = commandHeaders({ version: person.version }) as { 'If-Match': string };
      return answer(client.PATCH('/api/service-users/{id}', { params: { path: { id: person.id }, header }, body }));
    },
    changes: [['service-user'], ['duplicate']],
    onDone: ({ id, notes }) => {
      void draft.forget();
      void navigate(`/cases/people/${id}`, { state: { notes } });
    },
  });
  useResend(save.problem, () => void save.send(written));
  const bySteps = isPhone();
  const isLast = step === questionCount - 1;
  const missing = missingIn(written);
  const submit = () => {
    if (bySteps && !isLast && (missing === undefined || missing > step)) return setStep(step + 1);
    setShowsMissing(missing !== undefined);
    if (missing !== undefined) return bySteps ? setStep(missing) : undefined;
    void save.send(written);
  };
  return (
    <>
      <PageHead
        title={person ? t('person.title', { code: person.code }) : t('person.new')}
        crumbs={[{ word: t('list.people'), to: '/cases/people' }]}
        under={bySteps ? t('person.question', { now: step + 1, of: questionCount }) : undefined}
      />
      {draft.note}
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {(bySteps ? [step] : [0, 1, 2]).map((index) => (
          <PersonQuestion
            key={index}
            index={index}
            written={written}
            onChange={(change) => setWritten((before) => ({ ...before, ...change }))}
          />
        ))}
        {showsMissing && missing !== undefined && (
          <p className="wrong" role="alert">
            {t(missing === 0 ? 'person.codeHelp' : 'rule.age-band-missing')}
          </p>
        )}
        {save.problem && <ErrorState inline hasTyped error={save.problem} fact={rule(save.problem)} />}
        <div className="row wrap g3 ending">
          {bySteps && step > 0 && (
            <button type="button" className="btn" onClick={() => setStep(step - 1)}>
              {t('person.back')}
            </button>
          )}
          <button type="submit" className="btn p" disabled={save.busy}>
            {t(bySteps && !isLast ? 'person.next' : 'person.save')}
          </button>
        </div>
      </form>
    </>
  );
}
