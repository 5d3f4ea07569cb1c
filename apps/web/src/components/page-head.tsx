import { Fragment, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface PageHeadProps {
  title: string;
  /** Way back, outermost first; one without `to` is only a word. */
  crumbs?: readonly { word: string; to?: string }[];
  /** Marks and short facts below the title. */
  under?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

export function PageHead({ title, crumbs, under, actions }: PageHeadProps) {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <header className="head">
      <div className="grow">
        {crumbs && (
          <p className="crumbs">
            {crumbs.map(({ word, to }) => (
              <Fragment key={word}>{to ? <Link to={to}>{word}</Link> : <span>{word}</span>}</Fragment>
            ))}
          </p>
        )}
        <h1 className="h1">{title}</h1>
        {under && <div className="under row wrap g4 sm">{under}</div>}
      </div>
      {actions && <div className="acts">{actions}</div>}
    </header>
  );
}
