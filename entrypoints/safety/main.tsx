import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/safety/safety.css';
import { render } from 'preact';
import { SafetyApp } from '../../components/safety/safety-app.tsx';
import { Boundary } from '../../components/shared/boundary.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';

connectPageTexts();
followLook();
document.title = t('page_safety_title');

const root = document.getElementById('app');
if (root) {
  const port = createPagePort();
  render(
    <Boundary port={port} where="safety">
      <SafetyApp port={port} query={location.search} onGoOn={(query) => location.assign(`/break.html${query}`)} />
    </Boundary>,
    root,
  );
}
