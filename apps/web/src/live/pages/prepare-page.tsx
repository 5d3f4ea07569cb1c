import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api';
import { ErrorState, LoadingState, PageHead } from '../../components';
import { liveApi, liveSessionLists, type NewLiveSession } from '../live-api';
import { useTemplates, useUsableGrants } from '../live-queries';
import { calendarDate } from '../room/countdown';
import { type Draft, WithDraft, useResend, useWritten } from '../../drafts/with-draft';
import { DateTimeFields, instantOf } from '../preparing/date-time-fields';
import { useOwnTemplates } from '../preparing/own-templates';
import { InviteField } from './invite-field';
import { useMayPrepare } from './may-prepare';
import styles from '../preparing/preparing.module.css';

/** A new session from its template; the agenda is shaped on the next page, where it can already be shared. */
export default function PreparePage() {
  const { t } = useTranslation('live');
  const templates = useTemplates();
  const mayPrepare = useMayPrepare();
  const own = useOwnTemplates(mayPrepare);
  const crumbs = [{ word: t('list.title'), to: '/live' }];
  return (
    <>
      <PageHead title={t('list.prepare')} crumbs={crumbs} />
      {!mayPrepare && <p className="mut">{t('prepare.notYours')}</p>}
      {mayPrepare && templates.isPending && <LoadingState />}
      {mayPrepare && templates.error && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      {mayPrepare && templates.data && !own.isPending && (
        <Prepare templates={[...templates.data.map(builtIn), ...(own.data?.items ?? []).map(kept)]} />
      )}
    </>
  );
}

interface Template {
  /** Of the list people choose from. */
  key: string;
  code: string;
  /** An agenda the organisation keeps; null for a built-in one. */
  templateId: string | null;
  title: string;
  plannedMinutes: number;
  stageTitles: string[];
}

const builtIn = (template: Omit<Template, 'key' | 'templateId'>): Template => ({
  ...template,
  key: template.code,
  templateId: null,
});

const kept = ({
  id,
  base,
  ...template
}: Omit<Template, 'key' | 'templateId' | 'code'> & { id: string; base: string }): Template => ({
  ...template,
  key: id,
  code: base,
  templateId: id,
});

interface Written {
  /** Which template, by its key; absent in drafts from before there was a choice. */
  from?: string;
  title: string;
  date: string;
  time: string;
  place: string;
  grantId: string;
  invited: { id: string; name: string }[];
}

const Prepare = ({ templates }: { templates: Template[] }) => (
  <WithDraft<Written> kind="live-session">{(draft) => <PrepareForm templates={templates} draft={draft} />}</WithDraft>
);

function PrepareForm({ templates, draft }: { templates: Template[]; draft: Draft<Written> }) {
  const { t } = useTranslation('live');
  const more = useTranslation('live-agenda');
  const navigate = useNavigate();
  const id = useId();
  const [written, setWritten] = useWritten(draft, () => ({
    title: templates[0]?.title ?? '',
    date: '',
    time: '14:00',
    place: '',
    grantId: '',
    invited: [],
  }));
  const { title, place, grantId, invited } = written;
  const startsAt = instantOf(written);
  const write = (change: Partial<Written>) => setWritten((before) => ({ ...before, ...change }));
  const create = useCommand({
    run: async (body: NewLiveSession, { key }) => liveApi.create(body, await draft.keyFor(body, key)),
    changes: [liveSessionLists],
    onDone: (session) => {
      void draft.forget();
      void navigate(`/live/${session.id}`);
    },
  });
  const template = templates.find(({ key }) => key === written.from) ?? templates[0];
  /** The name follows the template until somebody writes another. */
  const choose = (key: string) => {
    const next = templates.find((each) => each.key === key);
    write({ from: key, ...(next && title === template?.title && { title: next.title }) });
  };
  const isComplete = template !== undefined && title.trim() !== '' && startsAt !== null;
  const send = () => {
    if (!isComplete) return;
    void create.send({
      template: template.code,
      ...(template.templateId && { templateId: template.templateId }),
      title: title.trim(),
      ...(place.trim() && { place: place.trim() }),
      startsAt,
      ...(grantId && { grantId }),
      ...(invited.length > 0 && { invitedOrganizationIds: invited.map((organization) => organization.id) }),
    });
  };
  useResend(create.problem, send);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={`text ${styles.form}`} onSubmit={submit}>
      {draft.note}
      <div className="fld">
        <label className="lab" htmlFor={`${id}-template`}>
          {more.t('template.from')}
        </label>
        <select
          id={`${id}-template`}
          className="inp"
          value={template?.key ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {templates.map(({ key, title: name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        {template && (
          <p className="mut">
            {t('prepare.fromTemplate', {
              title: template.title,
              stages: template.stageTitles.length,
              minutes: template.plannedMinutes,
            })}{' '}
            <Link to="/live/templates">{more.t('template.title')}</Link>
          </p>
        )}
      </div>
      <div className="fld">
        <label className="lab" htmlFor={`${id}-title`}>
          {t('prepare.title')}
        </label>
        <input
          id={`${id}-title`}
          className="inp"
          maxLength={100}
          required
          value={title}
          onChange={(event) => write({ title: event.target.value })}
        />
      </div>
      <DateTimeFields value={written} onChange={write} earliest={calendarDate(Date.now())} />
      <div className="fld">
        <label className="lab" htmlFor={`${id}-place`}>
          {t('prepare.place')}
        </label>
        <input
          id={`${id}-place`}
          className="inp"
          maxLength={200}
          value={place}
          onChange={(event) => write({ place: event.target.value })}
        />
      </div>
      <InviteField chosen={invited} choose={(next) => write({ invited: next })} />
      <GrantField value={grantId} choose={(next) => write({ grantId: next })} />
      {create.problem && <ErrorState inline error={create.problem} hasTyped />}
      <button type="submit" className="btn p" disabled={!isComplete || create.busy}>
        {t('prepare.create')}
      </button>
      <p className="help">{t('prepare.next')}</p>
    </form>
  );
}

function GrantField({ value, choose }: { value: string; choose: (id: string) => void }) {
  const { t } = useTranslation('live');
  const id = useId();
  const grants = useUsableGrants();
  if (!grants.data || grants.data.items.length === 0) return null;
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {t('prepare.grant')}
      </label>
      <select id={id} className="inp" value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('prepare.noGrant')}</option>
        {grants.data.items.map((grant) => (
          <option key={grant.id} value={grant.id}>
            {t('prepare.grantOf', { title: grant.title, funder: grant.funder.name })}
          </option>
        ))}
      </select>
      <p className="help">{t('prepare.grantWhy')}</p>
    </div>
  );
}
