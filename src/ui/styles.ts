/**
 * All styles of the first load, in the order in which they may override one another.
 *
 * Of the UI kit exactly these parts may be used (test/ui/kit.test.ts): each costs its style
 * sheet, and some others write <style> tags at run time, which our Content-Security-Policy
 * blocks (AppShell, SimpleGrid, Grid, any responsive style prop), or bring a positioning engine
 * of 28 kB (Select, Menu, Popover, Tooltip).
 */

import '@mantine/core/styles/baseline.css';
import './theme.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Text.css';
import '@mantine/core/styles/Anchor.css';
import '@mantine/core/styles/Alert.css';
import '@mantine/core/styles/Badge.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Divider.css';
import '@mantine/core/styles/Fieldset.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Skeleton.css';
import '@mantine/core/styles/Stack.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/Title.css';
import './tokens.css';
import './page.css';
import './print.css';
