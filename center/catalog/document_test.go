package catalog

import (
	"slices"
	"testing"
)

func TestDocumentsAreReadWithTheirCounts(t *testing.T) {
	for list, want := range map[string][]Document{
		"":                      nil,
		"Tờ khai [1 bản chính]": {{"Tờ khai", 1, 0}},
		"Tờ khai [1 bản chính, 2 bản sao]":            {{"Tờ khai", 1, 2}},
		"Trích lục [1 bản sao]":                       {{"Trích lục", 0, 1}},
		"Tờ khai [1 bản chính]; Ảnh":                  {{"Tờ khai", 1, 0}, {"Ảnh", 0, 0}},
		"Lưu ý: mang theo thẻ; Tờ khai [1 bản chính]": {{"Lưu ý: mang theo thẻ", 0, 0}, {"Tờ khai", 1, 0}},
		"Giấy tờ (a; b; c) [1 bản chính]; Đơn":        {{"Giấy tờ (a; b; c)", 1, 0}, {"Đơn", 0, 0}},
		"Đơn (mẫu 1 [1 bản chính]; Ảnh [2 bản chính]": {{"Đơn (mẫu 1", 1, 0}, {"Ảnh", 2, 0}},
		"1) Đơn; 2) Ảnh":                              {{"1) Đơn", 0, 0}, {"2) Ảnh", 0, 0}},
		"Đơn [mẫu số 3] [1 bản chính]":                {{"Đơn [mẫu số 3]", 1, 0}},
		"Đơn [mẫu số 3]":                              {{"Đơn [mẫu số 3]", 0, 0}},
		"Đơn theo Mẫu số [51 bản chính]":              {{"Đơn theo Mẫu số", 0, 0}},
		"Đơn ; ;":                      {{"Đơn", 0, 0}},
		"Không quy định":               nil,
		"Không quy định [1 bản chính]": nil,
	} {
		got, reason := readDocuments(list)
		if reason != "" || !slices.Equal(got, want) {
			t.Errorf("%q is read as %v %v, want %v", list, got, reason, want)
		}
	}
}

func TestCountsThatNobodyCanReadAreRefused(t *testing.T) {
	for _, list := range []string{
		"Đơn [một bản chính]", "Đơn [1 bản gốc, 1 bản sao]", "Đơn [1 bản chính; 1 bản sao]", "[1 bản chính]",
		"Đơn [-1 bản chính]", "Đơn [1 bản chính,]", "Đơn [99999999999 bản sao]",
	} {
		if got, reason := readDocuments(list); reason != BadDocument {
			t.Errorf("%q is read as %v %q", list, got, reason)
		}
	}
}
