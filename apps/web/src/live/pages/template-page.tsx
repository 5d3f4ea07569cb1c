import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { type Schema, useCommand } from '../../api';
import { ErrorState, LoadingState, PageHead } from '../../components';
import type { PlannedStage } from '../live-api';
import { AgendaForm } from '../preparing/agenda-form';
import { knowsVotes } from '../preparing/stage-defaults';
import { ownTemplates, ownTemplatesKey, useOwnTemplate } from '../preparing/own-templates';

export default function TemplatePage() {
  const { t } = useTranslation('live-agenda');
  const { id = '' } = useParams();
  const template = useOwnTemplate(id);
  if (template.isPending) return <LoadingState what={t('template.title')} />;
  if (template.error) return <ErrorState error={template.error} onRetry={() => void template.refetch()} />;
  return <Template key={template.data.version} template={template.data} />;
}

function Template({ template }: { template: Schema<'OwnTemplateDto'> }) {
  const { t } = useTranslation('live-agenda');
  const words = useTranslation('live');
  const navigate = useNavigate();
  const id = useId();
  const [title, setTitle] = useState(template.title);
  const [isAsking, setIsAsking] = useState(false);
  const change = useCommand({
    run: (part: { title?: string; agenda?: PlannedStage[] }) =>
      ownTemplates.change(template.id, template.version, part),
    changes: [ownTemplatesKey],
  });
  const remove = useCommand({
    run: (_: void) => ownTemplates.remove(template.id, template.version),
    changes: [],
    onDone: () => void navigate('/live/templates'),
  });
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void change.send({ title: title.trim() });
  };
  return (
    <>
      <PageHead
        title={template.title}
        crumbs={[
          { word: words.t('list.title'), to: '/live' },
          { word: t('template.title'), to: '/live/templates' },
        ]}
      />
      <div className="text">
        <form className="fld" style={{ marginTop: 16 }} onSubmit={rename}>
          <label className="lab" htmlFor={id}>
            {t('template.name')}
          </label>
          <input
            id={id}
            className="inp"
            maxLength={60}
            required
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          {title.trim() !== template.title && (
            <button type="submit" className="btn" style={{ marginTop: 8 }} disabled={change.busy}>
              {t('template.rename')}
            </button>
          )}
        </form>
        <AgendaForm
          agenda={template.agenda}
          start={null}
          mayVote={knowsVotes(template.base)}
          save={(agenda) => void change.send({ agenda })}
          busy={change.busy}
          problem={change.problem}
        >
          {!isAsking && (
            <button type="button" className="btn q" onClick={() => setIsAsking(true)}>
              {t('template.remove')}
            </button>
          )}
        </AgendaForm>
        {isAsking && (
          <section className="note" role="group" aria-label={t('template.removeAsk')} style={{ marginTop: 16 }}>
            <p className="h3">{t('template.removeAsk')}</p>
            <div className="row wrap g3" style={{ marginTop: 10 }}>
              <button type="button" className="btn" disabled={remove.busy} onClick={() => void remove.send()}>
                {t('template.remove')}
              </button>
              <button type="button" className="btn" onClick={() => setIsAsking(false)}>
                {t('template.removeNot')}
              </button>
            </div>
          </section>
        )}
        {remove.problem && <ErrorState inline error={remove.problem} />}
      </div>
    </>
  );
}
