package server

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// oldest is the oldest browser that a citizen's phone may bring: Chrome 90 is five years old.
const oldest = "90"

// What a page names in its head: its style sheets, one to a line, and its script.
var (
	sheetLink  = regexp.MustCompile(`(?m)^ *<link rel="stylesheet" href="([^"]+)">\n`)
	pageScript = regexp.MustCompile(`<script type="module" src="([^"]+)"></script>`)
)

// bundle puts the script of every page and all that it imports into one, and so its style
// sheets, without what only developers read: a slow machine spends more time on asking for
// a hundred files than on running them. The files stay as they are for developers;
// the script keeps its address, the sheet of /kiosk/index.html is /kiosk/index.all.css.
func (a assets) bundle() error {
	pages := map[string]string{}
	for name, f := range a {
		if strings.HasSuffix(name, ".html") {
			pages[name] = string(f.body)
		}
	}
	scripts := map[string][]byte{}
	for name, page := range pages {
		sheets := sheetLink.FindAllStringSubmatch(page, -1)
		var imports strings.Builder
		for _, link := range sheets {
			fmt.Fprintf(&imports, "@import %q;\n", link[1])
		}
		all := path.Join(path.Dir(name), strings.TrimSuffix(path.Base(name), ".html")+".all.css")
		if err := a.pack(all, imports.String(), api.LoaderCSS, scripts); err != nil {
			return err
		}
		if script := pageScript.FindStringSubmatch(page); script != nil {
			if err := a.pack(script[1], fmt.Sprintf("import %q;", script[1]), api.LoaderJS, scripts); err != nil {
				return err
			}
		}
		named := 0
		scripts[name] = []byte(sheetLink.ReplaceAllStringFunc(page, func(string) string {
			if named++; named > 1 {
				return ""
			}
			return fmt.Sprintf("  <link rel=\"stylesheet\" href=%q>\n", all)
		}))
	}
	for name, body := range scripts { // only now: a script must not be packed from one that is packed
		f := newAsset(kinds[path.Ext(name)], body)
		f.gzip() // now, rather than while the first kiosk waits
		a[name] = f
		if path.Base(name) == "index.html" {
			a[path.Dir(name)] = f
		}
	}
	return nil
}

// pack puts what a text of imports names into one file.
func (a assets) pack(name, imports string, loader api.Loader, into map[string][]byte) error {
	built := api.Build(api.BuildOptions{
		Stdin:             &api.StdinOptions{Contents: imports, Sourcefile: name, Loader: loader},
		Bundle:            true,
		Format:            api.FormatESModule,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsInline,
		Engines:           []api.Engine{{Name: api.EngineChrome, Version: oldest}},
		LogLevel:          api.LogLevelSilent,
		Plugins:           []api.Plugin{{Name: "assets", Setup: a.answer}},
	})
	for _, e := range append(built.Errors, built.Warnings...) {
		return fmt.Errorf("packing %s: %s", name, e.Text)
	}
	if len(built.OutputFiles) != 1 {
		return fmt.Errorf("packing %s: %d files came of it", name, len(built.OutputFiles))
	}
	into[name] = built.OutputFiles[0].Contents
	return nil
}

// answer lets the bundler find files here and nowhere else. Pictures and fonts that a sheet
// names stay files.
func (a assets) answer(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(r api.OnResolveArgs) (api.OnResolveResult, error) {
		name := r.Path
		if r.Kind == api.ResolveCSSURLToken {
			return api.OnResolveResult{Path: name, External: true}, nil
		}
		if !strings.HasPrefix(name, "/") {
			name = path.Join(path.Dir(r.Importer), name)
		}
		return api.OnResolveResult{Path: name, Namespace: "assets"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "assets"}, func(l api.OnLoadArgs) (api.OnLoadResult, error) {
		f, ok := a[l.Path]
		if !ok {
			return api.OnLoadResult{}, errors.New("there is no " + l.Path)
		}
		text, loader := string(f.body), api.LoaderJS
		switch path.Ext(l.Path) {
		case ".css":
			loader = api.LoaderCSS
		case ".json":
			loader = api.LoaderJSON
		}
		return api.OnLoadResult{Contents: &text, Loader: loader}, nil
	})
}
