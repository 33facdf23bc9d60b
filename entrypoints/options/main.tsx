import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { Boundary } from '../../components/shared/boundary.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';

connectPageTexts();
followLook();
document.title = t('page_options_title');

const root = document.getElementById('app');
const port = createPagePort();
if (root) {
  render(
    <Boundary port={port} where="options">
      <OptionsApp port={port} />
    </Boundary>,
    root,
  );
}
