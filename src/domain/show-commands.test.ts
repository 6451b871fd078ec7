import { describe, expect, it } from 'vitest';

import { parseId } from '@/arm/resource-id';

import { powerShellWord, shellWord, showCommands } from './show-commands';

const GALLERY = '/subscriptions/s1/resourceGroups/rg (old)/providers/Microsoft.Compute/galleries/gal';
const commands = (id: string) => {
  const parsed = parseId(id);
  return Object.fromEntries((parsed ? showCommands(parsed) : []).map((c) => [c.tool, c.text]));
};

describe('commands that read a resource', () => {
  it('S47: a version is read with its replication status by every tool', () => {
    const { az, PowerShell, REST } = commands(`${GALLERY}/images/myImage1/versions/1.0.10`);
    expect(az).toBe(
      "az sig image-version show --subscription s1 --resource-group 'rg (old)' --gallery-name gal --gallery-image-definition myImage1 --gallery-image-version 1.0.10 --expand ReplicationStatus",
    );
    expect(PowerShell).toBe(
      "Set-AzContext -Subscription s1\nGet-AzGalleryImageVersion -ResourceGroupName 'rg (old)' -GalleryName gal -GalleryImageDefinitionName myImage1 -Name 1.0.10 -ExpandReplicationStatus",
    );
    // In single quotes: double ones would let the shell replace $expand by nothing.
    expect(REST).toContain("'https://management.azure.com/");
    expect(REST).toContain('versions/1.0.10?$expand=ReplicationStatus&api-version=');
  });

  it('reads a gallery and a definition with their own commands', () => {
    expect(commands(GALLERY).az).toMatch(/^az sig show --subscription s1 .* --gallery-name gal$/);
    expect(commands(`${GALLERY}/images/myImage1`).az).toMatch(/^az sig image-definition show /);
    expect(commands(`${GALLERY}/images/myImage1`).PowerShell).toContain(
      'Get-AzGalleryImageDefinition -ResourceGroupName',
    );
  });

  it('has none for what the portal has no page for', () => {
    expect(commands('/subscriptions/s1/resourceGroups/r')).toEqual({});
  });

  it('quotes names that a shell would take apart', () => {
    expect(shellWord("it's $(rm -rf /)")).toBe(`'it'\\''s $(rm -rf /)'`);
    expect(powerShellWord("it's")).toBe("'it''s'");
    expect(shellWord('')).toBe("''");
  });
});
