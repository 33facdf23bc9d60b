import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { Boundary } from '../../components/shared/boundary.tsx';
import { WelcomeApp } from '../../components/welcome/welcome-app.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';

connectPageTexts();
followLook();
document.title = t('page_welcome_title');

const root = document.getElementById('app');
if (root) {
  const port = createPagePort();
  render(
    <Boundary port={port} where="welcome">
      <WelcomeApp port={port} />
    </Boundary>,
    root,
  );
}
