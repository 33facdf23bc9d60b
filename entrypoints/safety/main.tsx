import { render } from 'preact';
import '../../components/styles/page.css';
import { t } from '../../utils/i18n/messages.ts';
import { createPagePort, installMessages } from '../../utils/platform/page.ts';

installMessages();
document.title = t('page_safety_title');

const root = document.getElementById('app');
if (root) render(<main>{createPagePort().browser}</main>, root);
